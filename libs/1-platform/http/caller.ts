import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { PrincipalRequest } from './access-guard.js';
import type { Principal } from './principal.js';

/** The logged-in caller of a route whose endpoint demands one. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<PrincipalRequest>();
  if (!principal) throw new Error('the endpoint lets anyone in, so there may be no caller');
  return principal;
});
