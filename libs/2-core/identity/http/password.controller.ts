import { Controller, Req, Res } from '@nestjs/common';
import { Caller, OwnSession } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { CallerSession, Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import { SessionStore } from '@musubi/platform/session/session-store';
import type { Request, Response } from 'express';
import { ChangePassword } from '../application/change-password.js';
import { RequestPasswordReset } from '../application/request-password-reset.js';
import { ResetPassword } from '../application/reset-password.js';
import { loginClientOf, writeKeptCookies } from './login-cookies.js';
import { type ChangePasswordBody, changePasswordBody, type ForgottenBody, forgottenBody, type ResetPasswordBody, resetPasswordBody } from './password.dto.js';

/** Secrets come in here, so that no route keeps an answer under an Idempotency-Key: each opens its own unit of work. */
@Tag('session')
@Controller()
export class PasswordController {
  constructor(
    private readonly changePassword: ChangePassword,
    private readonly requestReset: RequestPasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly sessions: SessionStore,
  ) {}

  @Endpoint({
    method: 'POST', path: 'password', summary: 'Change my password; ends my other sessions', access: 'member', beforeSecondFactor: true, unit: 'none',
    body: changePasswordBody, answer: [204, null],
  })
  async change(
    @Caller() person: Principal, @OwnSession() session: CallerSession, @ValidBody() body: ChangePasswordBody,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const kept = unwrap(await this.changePassword.run({ person, sessionId: session.id, client: loginClientOf(request), ...body }));
    writeKeptCookies(response, kept, this.sessions.lifetimeMs);
  }

  @Endpoint({
    method: 'POST', path: 'password/forgotten', summary: 'Ask for a link to a new password; the answer is the same for every address', access: 'anyone', unit: 'none',
    body: forgottenBody, answer: [202, null],
  })
  async forgotten(@ValidBody() { email }: ForgottenBody, @Req() request: Request): Promise<void> {
    unwrap(await this.requestReset.run(email, loginClientOf(request)));
  }

  @Endpoint({
    method: 'POST', path: 'password/reset', summary: 'Take a new password by that link', access: 'anyone', unit: 'none', body: resetPasswordBody, answer: [204, null],
  })
  async reset(@ValidBody() { token, password }: ResetPasswordBody, @Req() request: Request): Promise<void> {
    unwrap(await this.resetPassword.run(token, password, loginClientOf(request)));
  }
}
