import { Controller, Req, Res } from '@nestjs/common';
import { Caller, OwnSession } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { CallerSession, Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { clearSessionCookie, readSessionCookie } from '@musubi/platform/session/session-cookie';
import { SessionStore } from '@musubi/platform/session/session-store';
import type { Request, Response } from 'express';
import { ChangeLocale } from '../application/change-locale.js';
import { EndSessions } from '../application/end-sessions.js';
import { LogIn } from '../application/log-in.js';
import { ShowSession } from '../application/show-session.js';
import { openingOf, writeLoginCookies } from './login-cookies.js';
import {
  type LocaleBody, localeBody, type LogInBody, logInBody, type SessionAnswer, sessionAnswer, type StepAnswer, stepAnswer, toSessionAnswer,
} from './session.dto.js';

@Tag('session')
@Controller()
export class SessionController {
  constructor(
    private readonly logIn: LogIn,
    private readonly show: ShowSession,
    private readonly changeLocale: ChangeLocale,
    private readonly endSessions: EndSessions,
    private readonly sessions: SessionStore,
  ) {}

  @Endpoint({
    method: 'POST', path: 'session', summary: 'Log in', access: 'anyone', unit: 'none', body: logInBody, answer: [200, sessionAnswer],
    otherAnswers: [[202, 'The password is right; the second factor is still to be shown', stepAnswer]],
  })
  async open(@ValidBody() body: LogInBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionAnswer | StepAnswer> {
    const opened = unwrap(await this.logIn.run({ ...body, ...openingOf(request) }));
    writeLoginCookies(response, opened, this.sessions.lifetimeMs);
    if (opened.kind === 'session') return toSessionAnswer(await this.show.inTenant(opened));
    response.status(202);
    return { step: 'totp' };
  }

  @Endpoint({ method: 'GET', path: 'session', summary: 'Who is logged in', access: 'member', beforeSecondFactor: true, answer: [200, sessionAnswer] })
  async current(@Caller() caller: Principal, @OwnSession() session: CallerSession): Promise<SessionAnswer> {
    return toSessionAnswer(await this.show.of(caller.userId, session.secondFactorDue));
  }

  @Endpoint({
    method: 'PATCH', path: 'session', summary: 'Choose the language', access: 'member', beforeSecondFactor: true, body: localeBody, answer: [200, sessionAnswer],
  })
  async change(@Caller() caller: Principal, @OwnSession() session: CallerSession, @ValidBody() { locale }: LocaleBody): Promise<SessionAnswer> {
    await this.changeLocale.run(caller, locale);
    return toSessionAnswer(await this.show.of(caller.userId, session.secondFactorDue));
  }

  @Endpoint({ method: 'DELETE', path: 'session', summary: 'Log out', access: 'anyone', unit: 'none', answer: [204, null] })
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = readSessionCookie(request.headers.cookie);
    if (token !== undefined) await this.endSessions.ofToken(token);
    clearSessionCookie(response);
  }
}
