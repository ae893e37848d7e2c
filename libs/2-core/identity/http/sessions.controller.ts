import { Controller, Res } from '@nestjs/common';
import { Caller, OwnSession } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { CallerSession, Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId } from '@musubi/platform/http/valid';
import { clearSessionCookie } from '@musubi/platform/session/session-cookie';
import type { Response } from 'express';
import { EndSessions } from '../application/end-sessions.js';
import { type EndedAnswer, endedAnswer, type SessionsAnswer, sessionsAnswer, toSessionsAnswer } from './sessions.dto.js';

/** The caller's own sessions. They belong to the system role, so that each route opens its own unit of work. */
@Tag('session')
@Controller()
export class SessionsController {
  constructor(private readonly sessions: EndSessions) {}

  @Endpoint({ method: 'GET', path: 'sessions', summary: 'Where I am logged in', access: 'member', unit: 'none', answer: [200, sessionsAnswer] })
  async list(@Caller() caller: Principal, @OwnSession() own: CallerSession): Promise<SessionsAnswer> {
    return toSessionsAnswer(await this.sessions.list(caller.userId), own.id);
  }

  @Endpoint({ method: 'DELETE', path: 'sessions/:id', summary: 'End one of my sessions', access: 'member', unit: 'none', answer: [204, null] })
  async endOne(
    @Caller() caller: Principal, @OwnSession() own: CallerSession, @PathId('id') id: string, @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    unwrap(await this.sessions.one(caller, id));
    if (id === own.id) clearSessionCookie(response);
  }

  @Endpoint({ method: 'POST', path: 'sessions/end-others', summary: 'End all my sessions but this one', access: 'member', unit: 'none', answer: [200, endedAnswer] })
  async endOthers(@Caller() caller: Principal, @OwnSession() own: CallerSession): Promise<EndedAnswer> {
    return { ended: await this.sessions.others(caller, own.id) };
  }
}
