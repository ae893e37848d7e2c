import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

const longestAgent = 300;

/** Where a call comes from, as far as the network tells. */
export interface RequestClient {
  /** IPv4, or IPv6 without a zone; behind a trusted proxy what that proxy says. */
  readonly address: string;
  readonly userAgent: string | undefined;
}

export function clientOf(request: Request): RequestClient {
  // An IPv4 caller on a socket for both protocols is the same caller.
  const address = (request.ip ?? '').replace(/^::ffff:(?=\d+\.)/u, '').split('%', 1)[0] ?? '';
  return { address, userAgent: request.header('user-agent')?.slice(0, longestAgent) };
}

export const Client = createParamDecorator((_: unknown, context: ExecutionContext): RequestClient =>
  clientOf(context.switchToHttp().getRequest<Request>()));
