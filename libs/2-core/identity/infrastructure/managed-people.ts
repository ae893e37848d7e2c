import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { administrators } from '../domain/administrators.js';
import type { ManagedPerson } from '../domain/managed-person.js';
import type { OrganisationKind } from '../public/organisation.js';
import type { Role } from '../public/role.js';

const select = `
  select a.id, a.tenant_id as "tenantId", a.name, l.email, a.active,
         coalesce((select array_agg(r.role order by r.role) from identity.user_role r where r.user_id = a.id), '{}') as roles,
         exists (select 1 from identity.totp t where t.user_id = a.id and t.secret is not null) as "secondFactor"
    from identity.user_account a join identity.login l on l.user_id = a.id`;

/** An organisation's people as their administrator sees them. Under the system role, so every statement names the tenant. */
@Injectable()
export class ManagedPeople {
  constructor(private readonly database: Database) {}

  of(tenantId: string, userId?: string): Promise<ManagedPerson[]> {
    return this.database.query<ManagedPerson>(
      `${select} where a.tenant_id = $1 and ($2::uuid is null or a.id = $2) order by a.name, a.id`, [tenantId, userId ?? null]);
  }

  /** With what decides about a change; changes in one organisation wait for each other, or two would both leave the last administrator. */
  async lock(tenantId: string, userId: string): Promise<(ManagedPerson & { kind: OrganisationKind; otherAdmins: number }) | undefined> {
    await this.database.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`people of ${tenantId}`]);
    const [person] = await this.of(tenantId, userId);
    if (!person) return undefined;
    const [facts] = await this.database.query<{ kind: OrganisationKind; otherAdmins: number }>(
      `select o.kind, (select count(*)::int from identity.user_role r join identity.user_account a on a.id = r.user_id and a.active
                        where r.tenant_id = o.id and r.role = any ($3) and r.user_id <> $2) as "otherAdmins"
         from identity.organisation o where o.id = $1`, [tenantId, userId, administrators]);
    return facts && { ...person, ...facts };
  }

  async setActive(userId: string, active: boolean): Promise<void> {
    await this.database.query('update identity.user_account set active = $2 where id = $1', [userId, active]);
  }

  async setRoles({ id, tenantId }: ManagedPerson, roles: readonly Role[]): Promise<void> {
    await this.database.query('delete from identity.user_role where user_id = $1 and role <> all ($2)', [id, roles]);
    await this.database.query(
      'insert into identity.user_role (user_id, tenant_id, role) select $1, $2, unnest($3::text[]) on conflict do nothing', [id, tenantId, roles]);
    await this.database.query(`update identity.user_account set listed = listed or 'liaison' = any ($2) where id = $1`, [id, roles]);
  }
}
