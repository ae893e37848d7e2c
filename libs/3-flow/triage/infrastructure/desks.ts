import type { PlainDate } from '@musubi/kernel';
import { IdentityFacade } from '@musubi/identity';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Desk, Queued } from '../domain/desk.js';
import { beginOfWeek } from '../domain/week.js';

interface WaitingRecord extends Omit<Queued, 'expectedWeek'> { readonly liaisonUserId: string; readonly expectedWeek: PlainDate | null }

/** What waits for each liaison of a university and how much they can be given; in the university's unit of work. */
@Injectable()
export class Desks {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
  ) {}

  /** The universities in which something waits. Under the system role. */
  async universitiesWaiting(): Promise<string[]> {
    const found = await this.database.query<{ tenantId: string }>(
      `select distinct tenant_id as "tenantId" from triage.candidate where status = 'waiting' order by 1`);
    return found.map(({ tenantId }) => tenantId);
  }

  /**
   * Until the transaction ends, nobody else gives these liaisons anything: two at once would both see the same free place. All at
   * once and in one order, before any assignment is locked, so that nobody waits in a circle.
   */
  async lock(userIds: readonly string[]): Promise<void> {
    await this.database.query(
      `select pg_advisory_xact_lock(hashtextextended('desk of ' || u, 0)) from (select distinct u from unnest($1::text[]) u order by u) s`, [[...userIds]]);
  }

  /** Whether all that waits in the university has a probability. */
  async allProbable(tenantId: string): Promise<boolean> {
    const [without] = await this.database.query(`select 1 from triage.candidate where tenant_id = $1 and status = 'waiting' and probability is null limit 1`, [tenantId]);
    return without === undefined;
  }

  /** The liaisons for whom something waits. */
  async liaisonsWaiting(tenantId: string): Promise<string[]> {
    const found = await this.database.query<{ userId: string }>(
      `select distinct liaison_user_id as "userId" from triage.candidate where tenant_id = $1 and status = 'waiting' order by 1`, [tenantId]);
    return found.map(({ userId }) => userId);
  }

  /** Under their locks. @param week its Monday */
  async read(tenantId: string, userIds: readonly string[], week: PlainDate): Promise<ReadonlyMap<string, Desk>> {
    const [capacities, given, waiting] = await Promise.all([
      this.identity.weeklyMatches(tenantId, userIds),
      this.database.query<{ userId: string; given: number }>(
        `select released_to as "userId", count(*)::int as given from triage.candidate
          where tenant_id = $1 and released_to = any ($2::uuid[]) and released_at >= $3 group by 1`, [tenantId, [...userIds], beginOfWeek(week)]),
      this.database.query<WaitingRecord>(
        `select match_id as "matchId", assignment_id as "assignmentId", liaison_user_id as "liaisonUserId", value, proposed_as as "proposedAs",
                expected_week::text as "expectedWeek"
           from triage.candidate where tenant_id = $1 and status = 'waiting' and liaison_user_id = any ($2::uuid[])`, [tenantId, [...userIds]]),
    ]);
    const givenTo = new Map(given.map((row) => [row.userId, row.given]));
    return new Map(userIds.map((userId) => [userId, {
      capacity: capacities.get(userId) ?? 1,
      given: givenTo.get(userId) ?? 0,
      queue: waiting.filter(({ liaisonUserId }) => liaisonUserId === userId).map(({ liaisonUserId: _to, expectedWeek, ...queued }) => (
        { ...queued, expectedWeek: expectedWeek ?? undefined })),
    }]));
  }
}
