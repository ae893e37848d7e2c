import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';

export interface LiaisonWorkload {
  readonly userId: string;
  readonly name: string;
  /** Null: as the university says. */
  readonly weeklyMatches: number | null;
}

/** What a university and its liaisons said of their weekly load; in the tenant's unit of work. */
@Injectable()
export class Workloads {
  constructor(private readonly database: Database) {}

  /** Undefined while the university has said nothing. */
  async ofUniversity(tenantId: string): Promise<number | undefined> {
    const [policy] = await this.database.query<{ weekly: number }>(
      'select weekly_matches as weekly from identity.workload_policy where tenant_id = $1', [tenantId]);
    return policy?.weekly;
  }

  /** Those who may act, by name; of all of them, or of some. */
  ofLiaisons(tenantId: string, userIds?: readonly string[]): Promise<LiaisonWorkload[]> {
    return this.database.query<LiaisonWorkload>(
      `select l.user_id as "userId", a.name, l.weekly_matches as "weeklyMatches"
         from identity.liaison l join identity.user_account a on a.id = l.user_id and a.active
        where l.tenant_id = $1 and ($2::uuid[] is null or l.user_id = any ($2)) order by a.name, a.id`, [tenantId, userIds ?? null]);
  }

  /** @returns whether it was another number until now */
  async setOfUniversity(tenantId: string, weeklyMatches: number): Promise<boolean> {
    const changed = await this.database.query(
      `insert into identity.workload_policy as p (tenant_id, weekly_matches) values ($1, $2)
       on conflict (tenant_id) do update set weekly_matches = excluded.weekly_matches where p.weekly_matches <> excluded.weekly_matches
       returning tenant_id`, [tenantId, weeklyMatches]);
    return changed.length === 1;
  }

  async setOfLiaison(tenantId: string, userId: string, weeklyMatches: number | null): Promise<boolean> {
    const changed = await this.database.query(
      `update identity.liaison set weekly_matches = $3
        where tenant_id = $1 and user_id = $2 and weekly_matches is distinct from $3 returning user_id`, [tenantId, userId, weeklyMatches]);
    return changed.length === 1;
  }
}
