import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { TloGrant } from '../public/tlo-grant.js';

export interface NewTloGrant {
  readonly universityId: string;
  readonly tloId: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly grantedBy: string;
}

/** Which outside technology licensing organisation may see what of a university. */
@Injectable()
export class TloGrants {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  of(universityId: string): Promise<TloGrant[]> {
    return this.database.query<TloGrant>(
      `select g.id, json_build_object('id', o.id, 'name', o.name) as tlo, g.valid_from::text as "validFrom", g.valid_until::text as "validUntil",
              coalesce(u.name, '') as "grantedBy", g.granted_at as "grantedAt", g.ended_at as "endedAt",
              exists (select 1 from identity.tlo_sight s where s.id = g.id) as "inForce"
         from identity.tlo_grant g join identity.organisation o on o.id = g.tlo_id left join identity.user_account u on u.id = g.granted_by
        where g.tenant_id = $1 order by g.id desc`, [universityId]);
  }

  async add({ universityId, tloId, validFrom, validUntil, grantedBy }: NewTloGrant): Promise<string> {
    const id = newId();
    await this.database.query(
      'insert into identity.tlo_grant (id, tenant_id, tlo_id, valid_from, valid_until, granted_by) values ($1, $2, $3, $4, $5, $6)',
      [id, universityId, tloId, validFrom, validUntil, grantedBy]);
    return id;
  }

  /** @returns the organisation that sees nothing from now on; undefined when there is no such grant, or it has ended */
  async end(universityId: string, id: string, endedBy: string): Promise<string | undefined> {
    const [ended] = await this.database.query<{ tloId: string }>(
      'update identity.tlo_grant set ended_at = now(), ended_by = $3 where id = $1 and tenant_id = $2 and ended_at is null returning tlo_id as "tloId"', [id, universityId, endedBy]);
    return ended?.tloId;
  }

  /** The universities that let an organisation see today. */
  async universitiesShownTo(tloId: string): Promise<readonly string[]> {
    const rows = await this.database.query<{ id: string }>('select distinct tenant_id as id from identity.tlo_sight where tlo_id = $1', [tloId]);
    return rows.map(({ id }) => id);
  }
}
