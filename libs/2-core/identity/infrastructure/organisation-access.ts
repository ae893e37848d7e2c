import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { OverseenOrganisation } from '../domain/overseen-organisation.js';

/** Which organisations there are and whether they are let in. Under the system role. */
@Injectable()
export class OrganisationAccess {
  constructor(private readonly database: Database) {}

  /**
   * By name.
   *
   * @param wanted part of a name, or a whole code or corporate number; empty for all
   * @param after the last one shown
   */
  list(wanted: string, after: { readonly name: string; readonly id: string } | undefined, limit: number): Promise<OverseenOrganisation[]> {
    return this.database.query<OverseenOrganisation>(
      `${select} where ($1 = '' or position(lower($1) in lower(o.name)) > 0 or position(lower($1) in lower(coalesce(o.name_en, ''))) > 0
                        or o.code = upper($1) or o.corporate_number = $1)
          and ($2::text is null or (o.name, o.id) > ($2, $3::uuid)) order by o.name, o.id limit $4`,
      [wanted, after?.name ?? null, after?.id ?? null, limit]);
  }

  async find(id: string): Promise<OverseenOrganisation | undefined> {
    return (await this.database.query<OverseenOrganisation>(`${select} where o.id = $1`, [id]))[0];
  }

  /** @returns whether it was open until now */
  async close(tenantId: string, closedBy: string): Promise<boolean> {
    return (await this.database.query(
      'insert into identity.organisation_closure (tenant_id, closed_by) values ($1, $2) on conflict do nothing returning tenant_id', [tenantId, closedBy])).length === 1;
  }

  /** @returns whether it was closed until now */
  async reopen(tenantId: string): Promise<boolean> {
    return (await this.database.query('delete from identity.organisation_closure where tenant_id = $1 returning tenant_id', [tenantId])).length === 1;
  }
}

const select = `
  select o.id, o.kind, o.code, o.name, o.name_en as "nameEn", x.closed_at as "closedAt",
         (select count(*)::int from identity.user_account a where a.tenant_id = o.id and a.active) as people
    from identity.organisation o left join identity.organisation_closure x on x.tenant_id = o.id`;
