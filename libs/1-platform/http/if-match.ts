import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ValidationError } from './problem-error.js';

/** The version that the caller saw (`If-Match: 3` or `"3"`), or undefined when the header is absent. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number | undefined => {
  const header = context.switchToHttp().getRequest<Request>().header('if-match');
  if (header === undefined || header === '*') return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/u.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  throw new ValidationError([{ path: 'header.If-Match', code: 'request.invalid_format', message: 'a version number' }]);
});
