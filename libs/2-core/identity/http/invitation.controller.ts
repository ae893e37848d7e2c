import { Controller, Req, Res } from '@nestjs/common';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody } from '@musubi/platform/http/valid';
import { SessionStore } from '@musubi/platform/session/session-store';
import type { Request, Response } from 'express';
import { AcceptInvitation } from '../application/accept-invitation.js';
import { ManageInvitations } from '../application/manage-invitations.js';
import { ShowSession } from '../application/show-session.js';
import {
  type AcceptBody, acceptBody, type InvitationAnswer, invitationAnswer, type InvitationsAnswer, invitationsAnswer, type InviteBody, inviteBody,
  type OpenInvitationAnswer, openInvitationAnswer, type TokenBody, tokenBody, toInvitationAnswer, toOpenInvitationAnswer,
} from './invitation.dto.js';
import { loginClientOf, openingOf, writeLoginCookies } from './login-cookies.js';
import { type SessionAnswer, sessionAnswer, toSessionAnswer } from './session.dto.js';

const administrators = ['admin', 'company_admin', 'operator'];

/** Inviting people and accepting it. Invitations are the system's, and no answer may be kept under an Idempotency-Key: each route opens its own unit of work. */
@Tag('people')
@Controller()
export class InvitationController {
  constructor(
    private readonly invitations: ManageInvitations,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly show: ShowSession,
    private readonly sessions: SessionStore,
  ) {}

  @Endpoint({ method: 'GET', path: 'invitations', summary: 'Who is invited and has not come yet', access: administrators, unit: 'none', answer: [200, invitationsAnswer] })
  async list(@Caller() caller: Principal): Promise<InvitationsAnswer> {
    return { items: (await this.invitations.list(caller)).map(toInvitationAnswer) };
  }

  @Endpoint({
    method: 'POST', path: 'invitations', summary: 'Invite somebody into the organisation by mail', access: administrators, unit: 'none', body: inviteBody, answer: [201, invitationAnswer],
  })
  async invite(@Caller() caller: Principal, @ValidBody() { locale = caller.locale, ...body }: InviteBody): Promise<InvitationAnswer> {
    return toInvitationAnswer(unwrap(await this.invitations.invite(caller, { ...body, locale })));
  }

  @Endpoint({ method: 'POST', path: 'invitations/:id/resend', summary: 'Send a new link; the old ones end', access: administrators, unit: 'none', answer: [200, invitationAnswer] })
  async resend(@Caller() caller: Principal, @PathId('id') id: string): Promise<InvitationAnswer> {
    return toInvitationAnswer(unwrap(await this.invitations.resend(caller, id)));
  }

  @Endpoint({ method: 'DELETE', path: 'invitations/:id', summary: 'Take an invitation back', access: administrators, unit: 'none', answer: [204, null] })
  async revoke(@Caller() caller: Principal, @PathId('id') id: string): Promise<void> {
    unwrap(await this.invitations.revoke(caller, id));
  }

  @Endpoint({
    method: 'POST', path: 'invitation', summary: 'Whereto a link invites', access: 'anyone', unit: 'none', body: tokenBody, answer: [200, openInvitationAnswer],
  })
  async look(@ValidBody() { token }: TokenBody, @Req() request: Request): Promise<OpenInvitationAnswer> {
    return toOpenInvitationAnswer(unwrap(await this.acceptInvitation.look(token, loginClientOf(request))));
  }

  @Endpoint({
    method: 'POST', path: 'invitation/accept', summary: 'Accept it: make the account and log in', access: 'anyone', unit: 'none', body: acceptBody, answer: [200, sessionAnswer],
  })
  async accept(@ValidBody() body: AcceptBody, @Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SessionAnswer> {
    const opened = unwrap(await this.acceptInvitation.run({ ...body, ...openingOf(request) }));
    if (opened.kind === 'step') throw new Error('a new account has no second factor yet');
    writeLoginCookies(response, opened, this.sessions.lifetimeMs);
    return toSessionAnswer(await this.show.inTenant(opened));
  }
}
