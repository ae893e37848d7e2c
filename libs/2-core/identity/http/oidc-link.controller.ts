import { Controller, Req, Res } from '@nestjs/common';
import { Caller, OwnSession } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { CallerSession, Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { ValidBody } from '@musubi/platform/http/valid';
import type { Request, Response } from 'express';
import { BeginOidc } from '../application/begin-oidc.js';
import { OwnOidcLink } from '../application/own-oidc-link.js';
import { loginClientOf, writeOidcCookie } from './login-cookies.js';
import { type OidcLinkAnswer, oidcLinkAnswer, type OidcStartAnswer, oidcStartAnswer, toOidcLinkAnswer } from './oidc.dto.js';
import { type PasswordBody, passwordBody } from './second-factor.dto.js';

/** The caller's own account at the university. */
@Tag('session')
@Controller()
export class OidcLinkController {
  constructor(
    private readonly begin: BeginOidc,
    private readonly own: OwnOidcLink,
  ) {}

  @Endpoint({ method: 'GET', path: 'oidc-link', summary: 'Whether my university account is linked', access: 'member', unit: 'none', answer: [200, oidcLinkAnswer] })
  async show(@Caller() caller: Principal): Promise<OidcLinkAnswer> {
    return toOidcLinkAnswer(await this.own.show(caller));
  }

  @Endpoint({
    method: 'POST', path: 'oidc-link', summary: 'Link my university account: where to send the browser', access: 'member', unit: 'none', body: passwordBody, answer: [200, oidcStartAnswer],
  })
  async link(
    @Caller() caller: Principal, @OwnSession() session: CallerSession, @ValidBody() { password }: PasswordBody,
    @Req() request: Request, @Res({ passthrough: true }) response: Response,
  ): Promise<OidcStartAnswer> {
    const { url, browser } = unwrap(await this.begin.link(caller, session.id, password, loginClientOf(request)));
    writeOidcCookie(response, browser);
    return { url };
  }

  @Endpoint({ method: 'POST', path: 'oidc-link/remove', summary: 'Do without that link', access: 'member', unit: 'none', body: passwordBody, answer: [204, null] })
  async remove(@Caller() caller: Principal, @ValidBody() { password }: PasswordBody, @Req() request: Request): Promise<void> {
    unwrap(await this.own.remove(caller, password, loginClientOf(request)));
  }
}
