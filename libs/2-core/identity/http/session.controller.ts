import { Controller, Req, Res } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '@musubi/platform/session/session-cookie';
import { sessionLifetimeMs, SessionStore } from '@musubi/platform/session/session-store';
import type { Request, Response } from 'express';
import { ChangeLocale } from '../application/change-locale.js';
import { LogIn } from '../application/log-in.js';
import { ShowSession } from '../application/show-session.js';
import { type LocaleBody, localeBody, type LogInBody, logInBody, type SessionAnswer, sessionAnswer, toSessionAnswer } from './session.dto.js';

@Tag('session')
@Controller()
export class SessionController {
  constructor(
    private readonly logIn: LogIn,
    private readonly show: ShowSession,
    private readonly changeLocale: ChangeLocale,
    private readonly sessions: SessionStore,
  ) {}

  @Endpoint({
    method: 'POST', path: 'session', summary: 'Log in', access: 'anyone', unit: 'none', body: logInBody, answer: [200, sessionAnswer],
  })
  async open(@ValidBody() body: LogInBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionAnswer> {
    const session = unwrap(await this.logIn.run(body.email, body.password));
    await this.endCurrent(request);
    // Always a new token: one planted before the login is worth nothing after it.
    writeSessionCookie(response, await this.sessions.open(session), sessionLifetimeMs);
    return toSessionAnswer(await this.show.inTenant(session));
  }

  @Endpoint({ method: 'GET', path: 'session', summary: 'Who is logged in', access: 'member', answer: [200, sessionAnswer] })
  async current(@Caller() caller: Principal): Promise<SessionAnswer> {
    return toSessionAnswer(await this.show.of(caller.userId));
  }

  @Endpoint({
    method: 'PATCH', path: 'session', summary: 'Choose the language', access: 'member', body: localeBody, answer: [200, sessionAnswer],
  })
  async change(@Caller() caller: Principal, @ValidBody() { locale }: LocaleBody): Promise<SessionAnswer> {
    await this.changeLocale.run(caller, locale);
    return toSessionAnswer(await this.show.of(caller.userId));
  }

  @Endpoint({ method: 'DELETE', path: 'session', summary: 'Log out', access: 'anyone', unit: 'none', answer: [204, null] })
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.endCurrent(request);
    clearSessionCookie(response);
  }

  private async endCurrent(request: Request): Promise<void> {
    const token = readSessionCookie(request.headers.cookie);
    if (token !== undefined) await this.sessions.revoke(token);
  }
}
