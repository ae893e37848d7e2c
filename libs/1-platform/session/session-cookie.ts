import type { Response } from 'express';
import { csrfHeader, csrfTokenOf } from './csrf-token.js';
import { isToken } from './session-token.js';

export const sessionCookieName = '__Host-musubi';

/** The session token of a Cookie header, or undefined. */
export function readSessionCookie(header: string | undefined): string | undefined {
  return readTokenCookie(header, sessionCookieName);
}

export function writeSessionCookie(response: Response, token: string, maxAgeMs: number): void {
  writeTokenCookie(response, sessionCookieName, token, maxAgeMs);
  // The page goes on by the new session at once.
  response.setHeader(csrfHeader, csrfTokenOf(token));
}

export function clearSessionCookie(response: Response): void {
  clearTokenCookie(response, sessionCookieName);
}

export function readTokenCookie(header: string | undefined, wanted: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === wanted && isToken(value)) return value;
  }
  return undefined;
}

/**
 * `__Host-`: this host only, every path, encrypted transport (browsers accept it on loopback). Strict costs nothing here:
 * a link from elsewhere opens the page, which holds no data, and the page's own calls carry the cookie.
 */
const place = { httpOnly: true, secure: true, sameSite: 'strict', path: '/' } as const;

/** @param sameSite `lax` for what must be there when another site sends the browser back to us */
export function writeTokenCookie(response: Response, name: `__Host-${string}`, token: string, maxAgeMs: number, sameSite: 'strict' | 'lax' = 'strict'): void {
  response.cookie(name, token, { ...place, sameSite, maxAge: maxAgeMs });
}

export function clearTokenCookie(response: Response, name: `__Host-${string}`): void {
  response.clearCookie(name, place);
}
