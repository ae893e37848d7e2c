import type { Request } from 'express';

/**
 * Whether a person is behind a call. An open page asks by itself, and so a forgotten one would keep its session for ever:
 * it says so in `X-Musubi-Unattended` while nobody touches it, and event streams never count. The header can only
 * shorten a session, so that nobody gains by it.
 */
export function isUse(request: Request): boolean {
  return request.headers['x-musubi-unattended'] === undefined && !(request.headers.accept ?? '').startsWith('text/event-stream');
}
