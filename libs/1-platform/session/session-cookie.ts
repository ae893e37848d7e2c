import type { Response } from 'express';

export const sessionCookieName = '__Host-musubi';
const tokenForm = /^[\w-]{43}$/u;

/** The session token of a Cookie header, or undefined. */
export function readSessionCookie(header: string | undefined): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === sessionCookieName && value !== undefined && tokenForm.test(value)) return value;
  }
  return undefined;
}

/** `__Host-`: this host only, every path, encrypted transport (browsers accept it on loopback). */
export function writeSessionCookie(response: Response, token: string, maxAgeMs: number): void {
  response.cookie(sessionCookieName, token, { httpOnly: true, secure: true, sameSite: 'lax', path: '/', maxAge: maxAgeMs });
}

export function clearSessionCookie(response: Response): void {
  response.clearCookie(sessionCookieName, { httpOnly: true, secure: true, sameSite: 'lax', path: '/' });
}
