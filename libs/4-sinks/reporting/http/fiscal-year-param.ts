import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ProblemError } from '@musubi/platform/http/problem-error';
import type { Request } from 'express';

/** The fiscal year of the path; what is no year cannot exist, so it is answered like an unknown one. */
export const FiscalYearParam = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const value = context.switchToHttp().getRequest<Request>().params['fiscalYear'];
  if (typeof value === 'string' && /^(?:19[5-9]|20\d|21\d)\d$/u.test(value)) return Number(value);
  throw new ProblemError({ code: 'http.not_found', message: 'not found' });
});
