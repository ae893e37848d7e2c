import { Caller } from '@musubi/platform/http/caller';
import { Endpoint } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { readSessionCookie } from '@musubi/platform/session/session-cookie';
import { Controller, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { LiveStreams } from '../application/live-streams.js';
import { resumePointOf } from '../domain/resume-point.js';
import { EventStream } from './event-stream.js';

@Controller()
export class EventsController {
  constructor(private readonly streams: LiveStreams) {}

  /** `event: notification`, data {id, kind, link, title, createdAt}. After a break some come again: drop known ids. */
  @Endpoint({
    method: 'GET', path: 'events', summary: 'New notifications as server-sent events; resumes by Last-Event-ID',
    access: 'member', answer: [200, z.string()], unit: 'none',
  })
  open(@Caller() caller: Principal, @Req() request: Request, @Res() response: Response): void {
    const sessionToken = readSessionCookie(request.headers.cookie) ?? '';
    const stream = new EventStream(response, caller.locale);
    const reader = { tenantId: caller.tenantId, userId: caller.userId, locale: caller.locale, sessionToken };
    const leave = unwrap(this.streams.open(reader, stream, resumePointOf(request.header('last-event-id'))));
    response.on('close', leave);
    stream.open();
  }
}
