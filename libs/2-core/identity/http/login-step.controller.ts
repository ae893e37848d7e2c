import { Controller, Req, Res } from '@nestjs/common';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { SessionStore } from '@musubi/platform/session/session-store';
import type { Request, Response } from 'express';
import { FinishLogIn } from '../application/finish-log-in.js';
import { ShowSession } from '../application/show-session.js';
import { openingOf, readStepCookie, writeLoginCookies } from './login-cookies.js';
import { type CodeBody, codeBody } from './second-factor.dto.js';
import { type SessionAnswer, sessionAnswer, toSessionAnswer } from './session.dto.js';

/** The second step of a login, after a 202. */
@Tag('session')
@Controller()
export class LoginStepController {
  constructor(
    private readonly finish: FinishLogIn,
    private readonly show: ShowSession,
    private readonly sessions: SessionStore,
  ) {}

  @Endpoint({ method: 'POST', path: 'session/totp', summary: 'Log in: the code of the authenticator', access: 'anyone', unit: 'none', body: codeBody, answer: [200, sessionAnswer] })
  byTotp(@ValidBody() { code }: CodeBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionAnswer> {
    return this.run('totp', code, request, response);
  }

  @Endpoint({ method: 'POST', path: 'session/recovery', summary: 'Log in: a recovery code', access: 'anyone', unit: 'none', body: codeBody, answer: [200, sessionAnswer] })
  byRecovery(@ValidBody() { code }: CodeBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionAnswer> {
    return this.run('recovery', code, request, response);
  }

  private async run(method: 'totp' | 'recovery', code: string, request: Request, response: Response): Promise<SessionAnswer> {
    const opened = unwrap(await this.finish.run({ stepToken: readStepCookie(request), method, code, ...openingOf(request) }));
    if (opened.kind === 'step') throw new Error('a shown second factor is asked for again');
    writeLoginCookies(response, opened, this.sessions.lifetimeMs);
    return toSessionAnswer(await this.show.inTenant(opened));
  }
}
