import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { InboxReader } from '../infrastructure/inbox-reader.js';
import { BeginWork } from './begin-work.js';
import { type CaseDescription, DescribeCase } from './describe-case.js';
import { type DescribedTeam, DescribeTeam } from './describe-team.js';
import { type InboxLine, ListInbox } from './list-inbox.js';

export interface InboxDetail extends InboxLine, CaseDescription {
  readonly team: DescribedTeam | undefined;
}

/** One match with need and seed side by side; opening it marks it as read and starts the work. */
@Injectable()
export class ShowInboxEntry {
  constructor(
    private readonly inbox: InboxReader,
    private readonly list: ListInbox,
    private readonly begin: BeginWork,
    private readonly describe: DescribeCase,
    private readonly team: DescribeTeam,
  ) {}

  /** Error `match.not_found`, also for a match on other people's desks. */
  async run(matchId: string, actor: Actor): Promise<Result<InboxDetail, DomainError>> {
    const isAuditor = actor.roles.includes('auditor');
    const find = () => this.inbox.one(matchId, actor.userId, isAuditor || actor.roles.includes('admin'));
    const found = await find();
    // An auditor looks and leaves no trace of work.
    if (found && !isAuditor) await this.begin.run(matchId, actor);
    // What waited until now is on the desk, with a date of its own.
    const entry = found?.status === 'waiting' ? await find() : found;
    const [line] = entry ? await this.list.lines([entry]) : [];
    if (!line) return fail('match.not_found', 'There is no such match on your desk.');
    const description = await this.describe.run(line);
    const team = await this.team.run(line.entry.needId, actor.tenantId);
    return ok({ ...line, ...description, team });
  }
}
