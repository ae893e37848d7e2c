import { Controller, Req, Res } from '@nestjs/common';
import { Caller, OwnSession } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { CallerSession, Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { writeSessionCookie } from '@musubi/platform/session/session-cookie';
import { SessionStore } from '@musubi/platform/session/session-store';
import type { Request, Response } from 'express';
import { OwnSecondFactor } from '../application/own-second-factor.js';
import { type BegunTotp, SetUpTotp } from '../application/set-up-totp.js';
import { loginClientOf } from './login-cookies.js';
import {
  begunAnswer, type CodeBody, codeBody, type CodesAnswer, codesAnswer, type PasswordBody, passwordBody, type SecondFactorAnswer, secondFactorAnswer, toSecondFactorAnswer,
} from './second-factor.dto.js';

/** The caller's own second factor. Secrets go out here, so that no answer may be kept under an Idempotency-Key: each route opens its own unit of work. */
@Tag('session')
@Controller()
export class SecondFactorController {
  constructor(
    private readonly setUp: SetUpTotp,
    private readonly own: OwnSecondFactor,
    private readonly sessions: SessionStore,
  ) {}

  @Endpoint({ method: 'GET', path: 'second-factor', summary: 'My second factor', access: 'member', beforeSecondFactor: true, unit: 'none', answer: [200, secondFactorAnswer] })
  async show(@Caller() caller: Principal): Promise<SecondFactorAnswer> {
    return toSecondFactorAnswer(await this.own.show(caller));
  }

  @Endpoint({
    method: 'POST', path: 'second-factor/totp', summary: 'Begin to set up an authenticator, or another one', access: 'member', beforeSecondFactor: true, unit: 'none',
    body: passwordBody, answer: [200, begunAnswer],
  })
  async begin(@Caller() caller: Principal, @ValidBody() { password }: PasswordBody, @Req() request: Request): Promise<BegunTotp> {
    return unwrap(await this.setUp.begin(caller, password, loginClientOf(request)));
  }

  @Endpoint({
    method: 'POST', path: 'second-factor/totp/confirm', summary: 'Confirm it by a code; ends my other sessions', access: 'member', beforeSecondFactor: true, unit: 'none',
    body: codeBody, answer: [200, codesAnswer],
  })
  async confirm(
    @Caller() caller: Principal, @OwnSession() session: CallerSession, @ValidBody() { code }: CodeBody,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<CodesAnswer> {
    const { codes, token } = unwrap(await this.setUp.confirm(caller, session.id, code, loginClientOf(request)));
    writeSessionCookie(response, token, this.sessions.lifetimeMs);
    return { recoveryCodes: [...codes] };
  }

  @Endpoint({
    method: 'POST', path: 'second-factor/recovery-codes', summary: 'Ten new recovery codes for the old ones', access: 'member', unit: 'none', body: passwordBody, answer: [200, codesAnswer],
  })
  async renew(@Caller() caller: Principal, @ValidBody() { password }: PasswordBody, @Req() request: Request): Promise<CodesAnswer> {
    return { recoveryCodes: [...unwrap(await this.own.renewCodes(caller, password, loginClientOf(request)))] };
  }

  @Endpoint({ method: 'POST', path: 'second-factor/remove', summary: 'Do without a second factor', access: 'member', unit: 'none', body: passwordBody, answer: [204, null] })
  async remove(@Caller() caller: Principal, @ValidBody() { password }: PasswordBody, @Req() request: Request): Promise<void> {
    unwrap(await this.own.remove(caller, password, loginClientOf(request)));
  }
}
