import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { InboxEntry, InboxPosition, InboxQuestion } from '../domain/inbox-entry.js';

const selectEntry = `
  select c.match_id as "matchId", c.status, c.band, c.rank, c.due_at as "dueAt", c.seed_id as "seedId",
         a.id as "assignmentId", a.need_id as "needId", a.owner_user_id as "ownerUserId",
         e.id as "engagementId",
         not exists (select 1 from triage.opening o where o.match_id = c.match_id and o.user_id = $1) as unread
    from triage.candidate c
    join triage.assignment a on a.id = c.assignment_id
    left join triage.engagement e on e.assignment_id = a.id`;

/** Also what a person must not know although an admin sees everybody's desk: needs shown to named colleagues only. */
const readable = `c.tenant_id = platform.current_tenant() and c.need_id not in (select id from catalog.need_of_others)`;

const worksOnIt = `(a.owner_user_id = $1 or exists (
  select 1 from triage.participant p where p.assignment_id = a.id and p.user_id = $1))`;

/** The matches on a liaison's desk: what is open first, then by due date. */
@Injectable()
export class InboxReader {
  constructor(private readonly database: Database) {}

  /** One row more than `limit`, so that the caller knows whether there are more. */
  page({ userId, everybodys, status, after, limit }: InboxQuestion): Promise<InboxEntry[]> {
    return this.database.query<InboxEntry>(
      `${selectEntry}
        where ${readable} and ($2 or ${worksOnIt})
          and case when $3::text is null then c.status <> 'withdrawn' else c.status = $3 end
          and ($4::int is null or ((c.status <> 'open')::int, c.due_at, c.match_id) > ($4, $5::timestamptz, $6::uuid))
        order by (c.status <> 'open')::int, c.due_at, c.match_id limit $7`,
      [userId, everybodys, status ?? null, ...position(after), limit + 1]);
  }

  async one(matchId: string, userId: string, everybodys: boolean): Promise<InboxEntry | undefined> {
    const [entry] = await this.database.query<InboxEntry>(
      `${selectEntry} where ${readable} and c.match_id = $3 and ($2 or ${worksOnIt})`, [userId, everybodys, matchId]);
    return entry;
  }
}

function position(after: InboxPosition | undefined): (number | string | null)[] {
  return after ? [after.closed ? 1 : 0, after.dueAt, after.matchId] : [null, null, null];
}
