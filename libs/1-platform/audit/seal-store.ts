import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { type ChainedEntry, chainStart } from './chain.js';
import { chainedColumns } from './chained-columns.js';

export interface ChainEnd {
  readonly sequence: number;
  readonly hash: Buffer;
}

export interface Seal extends ChainEnd {
  readonly entryId: string;
  readonly previous: Buffer;
}

/** What waits for its seal, and the chains as far as they go; all but the first question in one unit of the system's. */
@Injectable()
export class SealStore {
  constructor(private readonly database: Database) {}

  /** Tenants with something to seal. */
  async waitingTenants(): Promise<string[]> {
    const rows = await this.database.queryAsSystem<{ id: string }>('select distinct tenant_id as id from platform.audit_pending');
    return rows.map(({ id }) => id);
  }

  /** One sealer at a time in the whole installation; held until the unit of work ends. */
  async isAlone(): Promise<boolean> {
    const [row] = await this.database.query<{ alone: boolean }>(`select pg_try_advisory_xact_lock(hashtext('musubi.audit.seal')) as alone`);
    return row?.alone ?? false;
  }

  /**
   * Committed entries without a seal, found by their own mark and never by "later than the last one": a slow
   * transaction commits an early entry late. Ids rise with time, so their order is about that of the changes.
   */
  unsealed(tenantId: string, limit: number): Promise<ChainedEntry[]> {
    return this.database.query<ChainedEntry>(
      `select ${chainedColumns} from platform.audit_pending p join platform.audit_entry e on e.id = p.entry_id
        where p.tenant_id = $1 and not exists (select 1 from platform.audit_seal s where s.entry_id = p.entry_id)
        order by p.entry_id limit $2`, [tenantId, limit]);
  }

  /** Where the chain goes on: after its last seal, or after its noted head where it was cut, so that the gap shows for ever. */
  async endOf(tenantId: string): Promise<ChainEnd> {
    const [end] = await this.database.query<ChainEnd>(
      `(select sequence::float8, hash from platform.audit_head where tenant_id = $1)
        union all
       (select sequence::float8, hash from platform.audit_seal where tenant_id = $1 order by sequence desc limit 1)
        order by sequence desc limit 1`, [tenantId]);
    return end ?? { sequence: 0, hash: chainStart };
  }

  /** @param seals at least one */
  async append(tenantId: string, seals: readonly Seal[]): Promise<void> {
    const last = seals.at(-1);
    const sealed = this.database.query(
      `insert into platform.audit_seal (tenant_id, sequence, entry_id, previous, hash)
       select $1, s.* from unnest($2::bigint[], $3::uuid[], $4::bytea[], $5::bytea[]) as s`,
      [tenantId, seals.map(({ sequence }) => sequence), seals.map(({ entryId }) => entryId), seals.map(({ previous }) => previous), seals.map(({ hash }) => hash)]);
    const noted = this.database.query(
      `insert into platform.audit_head (tenant_id, sequence, hash) values ($1, $2, $3)
       on conflict (tenant_id) do update set sequence = excluded.sequence, hash = excluded.hash`, [tenantId, last?.sequence, last?.hash]);
    const unmarked = this.database.query('delete from platform.audit_pending where entry_id = any ($1::uuid[])', [seals.map(({ entryId }) => entryId)]);
    await Promise.all([sealed, noted, unmarked]);
  }

  /** Nothing of ours marks an entry twice; who else does must not make us ask for ever. */
  async forgetSealed(tenantId: string): Promise<void> {
    await this.database.query(
      `delete from platform.audit_pending p where p.tenant_id = $1 and exists (select 1 from platform.audit_seal s where s.entry_id = p.entry_id)`, [tenantId]);
  }
}
