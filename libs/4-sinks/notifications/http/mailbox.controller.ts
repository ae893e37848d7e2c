import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { pageOf, pageQuery, readCursor, toPage } from '@musubi/platform/http/cursor';
import { Endpoint } from '@musubi/platform/http/endpoint';
import { isLoopback } from '@musubi/platform/http/loopback';
import { ProblemError } from '@musubi/platform/http/problem-error';
import { ValidQuery } from '@musubi/platform/http/valid';
import { listMailbox, openMail } from '@musubi/platform/mail-sink/read-mailbox';
import { Controller, Inject, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { mailAnswer, openedMailAnswer, toMailAnswer, toOpenedMailAnswer } from './mailbox-answers.js';

const notFound = new ProblemError({ code: 'http.not_found', message: 'not found' });
const mailboxAnswer = pageOf(mailAnswer);

/** The local sink's mailbox: only where one is configured, only from this machine; elsewhere it does not exist. */
@Controller()
export class MailboxController {
  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  @Endpoint({
    method: 'GET', path: 'mailbox', summary: 'Mails caught by the local sink, newest first (this machine only)',
    access: 'anyone', query: pageQuery, answer: [200, mailboxAnswer], unit: 'none',
  })
  async list(@Req() request: Request, @ValidQuery() query: z.infer<typeof pageQuery>): Promise<z.infer<typeof mailboxAnswer>> {
    const newestFirst = [...await listMailbox(this.directoryFor(request))].reverse();
    const before = readCursor(query.cursor);
    const rest = before === undefined ? newestFirst : newestFirst.filter(({ id }) => id < before);
    const { items, nextCursor } = toPage(rest.slice(0, query.limit + 1), query.limit, ({ id }) => id);
    return { items: items.map(toMailAnswer), nextCursor };
  }

  @Endpoint({
    method: 'GET', path: 'mailbox/:id', summary: 'One mail caught by the local sink (this machine only)',
    access: 'anyone', answer: [200, openedMailAnswer], unit: 'none',
  })
  async open(@Req() request: Request, @Param('id') id: string): Promise<z.infer<typeof openedMailAnswer>> {
    const mail = await openMail(this.directoryFor(request), id);
    if (!mail) throw notFound;
    return toOpenedMailAnswer(mail);
  }

  private directoryFor(request: Request): string {
    const { mailSinkDir } = this.environment;
    if (mailSinkDir === undefined || !isLoopback(request)) throw notFound;
    return mailSinkDir;
  }
}
