import { Controller, Req, Res } from '@nestjs/common';
import type { PrincipalRequest } from '@musubi/platform/http/access-guard';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import { SessionStore } from '@musubi/platform/session/session-store';
import type { Request, Response } from 'express';
import { BeginOidc } from '../application/begin-oidc.js';
import { type FinishedOidc, FinishOidc } from '../application/finish-oidc.js';
import { clearOidcCookie, loginClientOf, openingOf, readOidcCookie, writeLoginCookies, writeOidcCookie } from './login-cookies.js';
import {
  type OidcAnswerQuery, oidcAnswerQuery, type OidcStartAnswer, oidcStartAnswer, type OidcStartBody, oidcStartBody, type OidcUniversitiesAnswer, oidcUniversitiesAnswer,
} from './oidc.dto.js';

/** Logging in with a university's account. */
@Tag('session')
@Controller()
export class OidcController {
  constructor(
    private readonly begin: BeginOidc,
    private readonly finish: FinishOidc,
    private readonly sessions: SessionStore,
  ) {}

  @Endpoint({ method: 'GET', path: 'oidc/universities', summary: 'Universities whose own accounts can log in', access: 'anyone', unit: 'none', answer: [200, oidcUniversitiesAnswer] })
  async universities(): Promise<OidcUniversitiesAnswer> {
    return { items: (await this.begin.universities()).map(({ id, name, nameEn }) => ({ id, name, nameEn })) };
  }

  @Endpoint({
    method: 'POST', path: 'oidc/:university/start', summary: 'Log in at the university: where to send the browser', access: 'anyone', unit: 'none',
    body: oidcStartBody, answer: [200, oidcStartAnswer],
  })
  async start(
    @PathId('university') university: string, @ValidBody() { next }: OidcStartBody, @Req() request: PrincipalRequest, @Res({ passthrough: true }) response: Response,
  ): Promise<OidcStartAnswer> {
    const { principal, callerSession } = request;
    const former = principal && callerSession && { userId: principal.userId, sessionId: callerSession.id };
    const { url, browser } = unwrap(await this.begin.logIn(university, next, former, loginClientOf(request)));
    writeOidcCookie(response, browser);
    return { url };
  }

  /**
   * The one GET that changes something: a browser is sent here by the university's page, from another site and without our other
   * cookies, so the origin check lets it pass. Instead it takes the state of a login that this browser has begun, once.
   */
  @Endpoint({
    method: 'GET', path: 'oidc/:university/callback', summary: 'Where the university sends the browser back to; on to a page', access: 'anyone', unit: 'none',
    query: oidcAnswerQuery, answer: [303, null],
  })
  async callback(
    @PathId('university') tenantId: string, @ValidQuery() answer: OidcAnswerQuery, @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const { client, formerToken } = openingOf(request);
    const finished = await this.finish.run({ tenantId, answer, browser: readOidcCookie(request), client }, formerToken);
    // Whoever sends somebody here with an answer that fits nothing does not end what that browser has begun.
    if (finished.used) clearOidcCookie(response);
    if (finished.outcome.ok && finished.outcome.value) writeLoginCookies(response, finished.outcome.value, this.sessions.lifetimeMs);
    response.setHeader('location', pageAfter(finished));
  }
}

/** Always a path of ours, relative to wherever this is. */
function pageAfter({ outcome, linking, returnTo }: FinishedOidc): string {
  if (!outcome.ok) return `${linking ? '/security' : '/login'}?${new URLSearchParams({ oidc: outcome.error.code, ...!linking && returnTo !== '/' && { next: returnTo } })}`;
  if (outcome.value?.kind === 'step') return `/login?${new URLSearchParams({ step: 'code', ...returnTo !== '/' && { next: returnTo } })}`;
  return outcome.value ? returnTo : `${returnTo}?oidc=linked`;
}
