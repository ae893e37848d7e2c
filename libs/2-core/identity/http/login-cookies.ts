import { clientOf } from '@musubi/platform/http/request-client';
import { clearTokenCookie, readSessionCookie, readTokenCookie, writeSessionCookie, writeTokenCookie } from '@musubi/platform/session/session-cookie';
import type { Request, Response } from 'express';
import type { Opened } from '../application/open-session.js';
import { knownClientDays, loginStepMinutes, oidcRequestMinutes } from '../domain/lifetimes.js';
import type { LoginClient } from '../domain/login-client.js';

const deviceCookie = '__Host-musubi-device';
const stepCookie = '__Host-musubi-step';
const oidcCookie = '__Host-musubi-oidc';

/** From where a login comes, and the session that its browser had until now. */
export function openingOf(request: Request): { client: LoginClient; formerToken: string | undefined } {
  return { client: loginClientOf(request), formerToken: readSessionCookie(request.headers.cookie) };
}

export function loginClientOf(request: Request): LoginClient {
  return { ...clientOf(request), deviceToken: readTokenCookie(request.headers.cookie, deviceCookie) };
}

export function readStepCookie(request: Request): string | undefined {
  return readTokenCookie(request.headers.cookie, stepCookie);
}

/** Gives the browser what it got: a session and the mark of a known device, or the token of the second step. */
export function writeLoginCookies(response: Response, opened: Opened, sessionLifetimeMs: number): void {
  if (opened.kind === 'step') {
    writeTokenCookie(response, stepCookie, opened.token, loginStepMinutes * 60_000);
    return;
  }
  writeKeptCookies(response, opened, sessionLifetimeMs);
  clearTokenCookie(response, stepCookie);
}

export function writeKeptCookies(response: Response, { token, deviceToken }: { token: string; deviceToken: string }, sessionLifetimeMs: number): void {
  writeSessionCookie(response, token, sessionLifetimeMs);
  writeTokenCookie(response, deviceCookie, deviceToken, knownClientDays * 86_400_000);
}

/** Binds a login at a university's page to this browser. Lax: another site sends the browser back, and this cookie has to come along. */
export function writeOidcCookie(response: Response, token: string): void {
  writeTokenCookie(response, oidcCookie, token, oidcRequestMinutes * 60_000, 'lax');
}

export function readOidcCookie(request: Request): string | undefined {
  return readTokenCookie(request.headers.cookie, oidcCookie);
}

export function clearOidcCookie(response: Response): void {
  clearTokenCookie(response, oidcCookie);
}
