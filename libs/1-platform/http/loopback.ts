import type { Request } from 'express';

const addresses = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

/** Whether the caller is on this machine and no proxy speaks for somebody else. */
export function isLoopback(request: Request): boolean {
  return addresses.includes(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
}
