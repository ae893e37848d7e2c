import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { PrincipalRequest } from './access-guard.js';
import type { CallerSession, Principal } from './principal.js';
import type { Scope } from './privilege.js';

/** The logged-in caller of a route whose endpoint demands one. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<PrincipalRequest>();
  if (!principal) throw new Error('the endpoint lets anyone in, so there may be no caller');
  return principal;
});

/** The session by which that caller came. */
export const OwnSession = createParamDecorator((_: unknown, context: ExecutionContext): CallerSession => {
  const { callerSession } = context.switchToHttp().getRequest<PrincipalRequest>();
  if (!callerSession) throw new Error('the endpoint lets anyone in, so there may be no session');
  return callerSession;
});

/** How far the caller's roles reach on this route. */
export const Reach = createParamDecorator((_: unknown, context: ExecutionContext): ReadonlySet<Scope> => {
  const { allowance } = context.switchToHttp().getRequest<PrincipalRequest>();
  if (!allowance) throw new Error('the endpoint lets anyone in, so there is no reach');
  return allowance.reach;
});
