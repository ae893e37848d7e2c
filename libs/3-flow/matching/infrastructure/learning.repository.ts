import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';

/** The last time that a university learnt. */
export interface LearningRun {
  readonly ranAt: Date;
  /** Of which something was wanted more than something else. */
  readonly needs: number;
  /** Null: too few needs for a model. */
  readonly version: number | null;
}

@Injectable()
export class LearningRepository {
  constructor(private readonly database: Database) {}

  async ran(universityId: string, { ranAt, needs, version }: LearningRun): Promise<void> {
    await this.database.query(
      `insert into matching.learning as l (tenant_id, ran_at, needs, version) values ($1, $2, $3, $4)
       on conflict (tenant_id) do update set ran_at = excluded.ran_at, needs = excluded.needs, version = excluded.version`, [universityId, ranAt, needs, version]);
  }

  async last(universityId: string): Promise<LearningRun | undefined> {
    const [run] = await this.database.query<LearningRun>(
      `select ran_at as "ranAt", needs, version from matching.learning where tenant_id = $1 and ran_at is not null`, [universityId]);
    return run;
  }

  /** Universities that decided something since they last learnt, or never learnt, and that were not asked to since `tonight`: they are taken for asked now. */
  async askAgain(tonight: Date, now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `insert into matching.learning as l (tenant_id, asked_at)
       select d.tenant_id, $2 from matching.decision d left join matching.learning l on l.tenant_id = d.tenant_id
        group by d.tenant_id, l.ran_at, l.asked_at
       having max(d.decided_at) > coalesce(l.ran_at, '-infinity') and coalesce(l.asked_at, '-infinity') < $1
        order by d.tenant_id
       on conflict (tenant_id) do update set asked_at = excluded.asked_at
       returning tenant_id as id`, [tonight, now]);
    return rows.map(({ id }) => id);
  }
}
