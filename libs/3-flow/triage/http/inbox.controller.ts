import { Caller, Reach } from '@musubi/platform/http/caller';
import { toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import type { Scope } from '@musubi/platform/http/privilege';
import { ProblemError, unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidQuery } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import { ListInbox } from '../application/list-inbox.js';
import { ListWaiting } from '../application/list-waiting.js';
import { ShowInboxEntry } from '../application/show-inbox-entry.js';
import { type InboxDetailAnswer, inboxDetailAnswer, toInboxDetail } from './inbox-detail.dto.js';
import { type InboxAnswer, inboxAnswer, type InboxQuery, inboxQuery, keyOfLine, toInboxItem, toPosition } from './inbox.dto.js';
import { readPosition } from './read-position.js';
import { keyOfWaiting, toWaitingItem, toWaitingPosition, type WaitingAnswer, waitingAnswer, type WaitingQuery, waitingQuery } from './waiting.dto.js';

@Tag('triage')
@Controller()
export class InboxController {
  constructor(
    private readonly listInbox: ListInbox,
    private readonly listWaiting: ListWaiting,
    private readonly showEntry: ShowInboxEntry,
  ) {}

  @Endpoint({
    method: 'GET', path: 'inbox', summary: 'Matches to decide on: own and participating ones, open and due first',
    access: ['liaison', 'admin', 'auditor'], query: inboxQuery, answer: [200, inboxAnswer],
  })
  async list(@Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @ValidQuery() { cursor, limit, status, scope }: InboxQuery): Promise<InboxAnswer> {
    const everybodys = isEverybodys(reach, scope);
    const lines = await this.listInbox.run({ userId: caller.userId, everybodys, status, after: readPosition(cursor, toPosition), limit });
    const { items, nextCursor } = toPage(lines, limit, keyOfLine);
    return { items: items.map((line) => toInboxItem(line, caller.locale)), nextCursor };
  }

  @Endpoint({
    method: 'GET', path: 'waiting-matches', summary: 'Matches that wait until the liaison\'s week holds them, next first; who opens one has it at once',
    access: ['liaison', 'admin', 'auditor'], query: waitingQuery, answer: [200, waitingAnswer],
  })
  async waiting(@Caller() caller: Principal, @Reach() reach: ReadonlySet<Scope>, @ValidQuery() { cursor, limit, scope }: WaitingQuery): Promise<WaitingAnswer> {
    const everybodys = isEverybodys(reach, scope);
    const lines = await this.listWaiting.run({ userId: caller.userId, everybodys, after: readPosition(cursor, toWaitingPosition), limit });
    const { items, nextCursor } = toPage(lines, limit, keyOfWaiting);
    return { items: items.map((line) => toWaitingItem(line, caller.locale)), nextCursor };
  }

  @Endpoint({
    method: 'GET', path: 'inbox/:matchId', summary: 'One match: need and seed side by side, explanation, people; marks it as read',
    access: ['liaison', 'admin', 'auditor'], answer: [200, inboxDetailAnswer],
  })
  async show(@PathId('matchId') matchId: string, @Caller() caller: Principal): Promise<InboxDetailAnswer> {
    return toInboxDetail(unwrap(await this.showEntry.run(matchId, caller)), caller.locale);
  }
}

function isEverybodys(reach: ReadonlySet<Scope>, scope: InboxQuery['scope']): boolean {
  const seesAll = reach.has('organisation');
  if (scope === 'university' && !seesAll) throw new ProblemError({ code: 'session.forbidden', message: 'only admins and auditors see everybody\'s desk' });
  return seesAll && (scope ?? (reach.has('case') ? 'mine' : 'university')) === 'university';
}
