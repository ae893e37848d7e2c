import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Person, PersonName } from '../public/person.js';
import type { Role } from '../public/role.js';

// `login` holds rows of the own organisation only, so the join also keeps listed strangers out.
const selectPerson = `
  select a.id, a.tenant_id as "tenantId", a.name, l.email, a.locale,
         coalesce((select array_agg(r.role order by r.role) from identity.user_role r where r.user_id = a.id), '{}') as roles
    from identity.user_account a join identity.login l on l.user_id = a.id`;

/** Reads people as far as row-level security shows them. */
@Injectable()
export class PeopleReader {
  constructor(private readonly database: Database) {}

  async people(ids: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<Person>(`${selectPerson} where a.id = any($1)`, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async names(ids: readonly string[]): Promise<ReadonlyMap<string, PersonName>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<PersonName>(
      'select id, tenant_id as "tenantId", name from identity.user_account where id = any($1)', [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Those of any organisation whose names are open to all: liaisons. */
  listed(tenantId: string): Promise<readonly PersonName[]> {
    return this.database.query<PersonName>(
      'select id, tenant_id as "tenantId", name from identity.user_account where tenant_id = $1 and listed and active order by name, id', [tenantId]);
  }

  withRole(tenantId: string, role: Role): Promise<readonly Person[]> {
    return this.database.query<Person>(
      `${selectPerson} join identity.user_role mine on mine.user_id = a.id and mine.role = $2
        where a.tenant_id = $1 and a.active order by a.name, a.id`, [tenantId, role]);
  }

  async byEmail(email: string): Promise<Person | undefined> {
    const [person] = await this.database.query<Person>(`${selectPerson} where l.email = $1`, [email.trim().toLowerCase()]);
    return person;
  }

  /** Undefined also for an account that may no longer act. */
  async active(id: string): Promise<Person | undefined> {
    const [person] = await this.database.query<Person>(`${selectPerson} where a.id = $1 and a.active`, [id]);
    return person;
  }
}
