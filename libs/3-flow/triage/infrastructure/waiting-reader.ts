import type { PlainDate } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Band } from '../domain/band.js';
import type { WaitingEntry, WaitingQuestion } from '../domain/waiting-entry.js';

export interface WaitingMatch {
  readonly matchId: string;
  readonly needId: string;
  readonly departmentId: string;
  readonly liaisonUserId: string;
  readonly band: Band;
  readonly score: number | undefined;
  readonly probability: number | undefined;
  readonly deadline: PlainDate | undefined;
  readonly value: number;
}

type Nullable<T> = { [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key] };

/** The matches that wait for their turn, each with its place among those of its liaison. */
@Injectable()
export class WaitingReader {
  constructor(private readonly database: Database) {}

  async all(tenantId: string): Promise<WaitingMatch[]> {
    const found = await this.database.query<Nullable<WaitingMatch>>(
      `select match_id as "matchId", need_id as "needId", department_id as "departmentId", liaison_user_id as "liaisonUserId", band, score, probability,
              deadline::text as deadline, value from triage.candidate where tenant_id = $1 and status = 'waiting'`, [tenantId]);
    return found.map(({ score, probability, deadline, ...match }) => ({ ...match, score: score ?? undefined, probability: probability ?? undefined, deadline: deadline ?? undefined }));
  }

  /** Under the locks of the assignments they belong to: what meanwhile waits no longer is left alone. */
  async renew(tenantId: string, matches: readonly Pick<WaitingMatch, 'matchId' | 'liaisonUserId' | 'value'>[]): Promise<void> {
    if (matches.length === 0) return;
    const ids = matches.map(({ matchId }) => matchId);
    await this.database.query(
      `select id from triage.assignment where tenant_id = $1
          and id in (select assignment_id from triage.candidate where match_id = any ($2::uuid[])) order by id for update`, [tenantId, ids]);
    await this.database.query(
      `update triage.candidate c set liaison_user_id = n.liaison, value = n.value
         from unnest($2::uuid[], $3::uuid[], $4::float8[]) as n (match_id, liaison, value)
        where c.match_id = n.match_id and c.tenant_id = $1 and c.status = 'waiting'`,
      [tenantId, ids, matches.map(({ liaisonUserId }) => liaisonUserId), matches.map(({ value }) => value)]);
  }

  /** By place, one row more than `limit`. A place is that among all that waits for the liaison. */
  page({ userId, everybodys, after, limit }: WaitingQuestion): Promise<WaitingEntry[]> {
    return this.database.query<WaitingEntry>(
      `select * from (
         select c.match_id as "matchId", c.band, c.need_id as "needId", c.seed_id as "seedId", c.liaison_user_id as "ownerUserId",
                c.expected_week::text as "expectedWeek",
                row_number() over (partition by c.liaison_user_id order by c.value desc, c.proposed_as, c.match_id)::int as place
           from triage.candidate c where c.tenant_id = platform.current_tenant() and c.status = 'waiting' and ($2 or c.liaison_user_id = $1)) w
        where $3::int is null or (w.place, w."matchId") > ($3, $4::uuid) order by w.place, w."matchId" limit $5`,
      [userId, everybodys, after?.place ?? null, after?.matchId ?? null, limit + 1]);
  }

  /** Whose turn a match waits for; undefined when it does not wait. */
  async waitsFor(matchId: string): Promise<string | undefined> {
    const [found] = await this.database.query<{ userId: string }>(
      `select liaison_user_id as "userId" from triage.candidate where match_id = $1 and status = 'waiting'`, [matchId]);
    return found?.userId;
  }
}
