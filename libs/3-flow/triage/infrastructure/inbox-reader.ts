import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { InboxEntry, InboxPosition, InboxQuestion } from '../domain/inbox-entry.js';

const selectCandidate = `
  select c.match_id, c.status, c.band, c.rank, c.due_at, c.seed_id, c.need_id, c.assignment_id, c.tenant_id from triage.candidate c`;

/** The rest is looked up for the entries that are shown, not for all that could be. */
const toEntries = (candidates: string): string => `
  select c.match_id as "matchId", c.status, c.band, c.rank, c.due_at as "dueAt", c.seed_id as "seedId", c.need_id as "needId",
         a.id as "assignmentId", a.owner_user_id as "ownerUserId", e.id as "engagementId",
         not exists (select 1 from triage.opening o where o.match_id = c.match_id and o.user_id = $1) as unread
    from (${candidates}) c
    join triage.assignment a on a.id = c.assignment_id and a.tenant_id = c.tenant_id
    left join triage.engagement e on e.assignment_id = c.assignment_id and e.tenant_id = c.tenant_id`;

/** Also what a person must not know although an admin sees everybody's desk: needs shown to named colleagues only. */
const readable = `c.tenant_id = platform.current_tenant() and c.need_id not in (select unnest(catalog.needs_of_others()))`;

/** From the person's own few assignments to their matches: an `or` would lead through the matches of the whole university. */
const worksOnIt = `c.assignment_id in (
  select id from triage.assignment where owner_user_id = $1 union all select assignment_id from triage.participant where user_id = $1)`;

const desk = (everybodys: boolean): string => (everybodys ? readable : `${readable} and ${worksOnIt}`);

const dueFirst = `(c.status <> 'open')::int, c.due_at, c.match_id`;

/** What waits for somebody is theirs to open, although they do not work on the need yet. */
const mayOpen = (everybodys: boolean): string => (everybodys ? readable : `${readable} and (${worksOnIt} or (c.status = 'waiting' and c.liaison_user_id = $1))`);

/** The matches on a liaison's desk: what is open first, then by due date. */
@Injectable()
export class InboxReader {
  constructor(private readonly database: Database) {}

  /** One row more than `limit`, so that the caller knows whether there are more. */
  page({ userId, everybodys, status, after, limit }: InboxQuestion): Promise<InboxEntry[]> {
    return this.database.query<InboxEntry>(
      `${toEntries(`${selectCandidate}
        where ${desk(everybodys)}
          and case when $2::text is null then c.status not in ('withdrawn', 'waiting') else c.status = $2 end
          and ($3::int is null or (${dueFirst}) > ($3, $4::timestamptz, $5::uuid))
        order by ${dueFirst} limit $6`)} order by ${dueFirst}`,
      [userId, status ?? null, ...position(after), limit + 1]);
  }

  async one(matchId: string, userId: string, everybodys: boolean): Promise<InboxEntry | undefined> {
    const [entry] = await this.database.query<InboxEntry>(
      toEntries(`${selectCandidate} where ${mayOpen(everybodys)} and c.match_id = $2`), [userId, matchId]);
    return entry;
  }
}

function position(after: InboxPosition | undefined): (number | string | null)[] {
  return after ? [after.closed ? 1 : 0, after.dueAt, after.matchId] : [null, null, null];
}
