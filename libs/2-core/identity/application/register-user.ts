import { fail, newId, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { normaliseEmail } from '../domain/email-address.js';
import { rolesFitKind } from '../domain/roles-of-kind.js';
import { checkPassword } from '../infrastructure/check-password.js';
import { Directory } from '../infrastructure/directory.js';
import { hashPassword } from '../infrastructure/password.js';
import type { Person } from '../public/person.js';
import type { RegisterUserCommand } from '../public/registration.js';

/** Makes an account with its login and its roles. */
@Injectable()
export class RegisterUser {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly audit: AuditLog,
  ) {}

  async run(command: RegisterUserCommand): Promise<Result<Person, DomainError>> {
    const email = normaliseEmail(command.email);
    if (!email.ok) return email;
    const organisation = (await this.directory.organisations([command.tenantId])).get(command.tenantId);
    if (!organisation) return fail('organisation.not_found', 'No such organisation.', { path: 'tenantId' });
    const roles = rolesFitKind(organisation.kind, command.roles);
    if (!roles.ok) return roles;
    const hash = await hashOf(command);
    if (!hash.ok) return hash;

    const person: Person = {
      id: newId<'User'>(), tenantId: command.tenantId, name: command.name,
      email: email.value, locale: command.locale ?? 'ja', roles: roles.value,
    };
    return this.insert(person, hash.value);
  }

  private async insert(person: Person, hash: string): Promise<Result<Person, DomainError>> {
    const { id, tenantId } = person;
    // The unique address decides, and only with it come account and roles: a taken one leaves nothing behind.
    const made = await this.database.query(
      `with login as (
         insert into identity.login (user_id, tenant_id, email, password_hash) values ($1, $2, $3, $4)
         on conflict (email) do nothing returning user_id, tenant_id),
       account as (
         insert into identity.user_account (id, tenant_id, name, locale, listed)
         select user_id, tenant_id, $5, $6, $7 from login returning id, tenant_id)
       insert into identity.user_role (user_id, tenant_id, role)
       select id, tenant_id, unnest($8::text[]) from account returning user_id`,
      [id, tenantId, person.email, hash, person.name, person.locale, person.roles.includes('liaison'), person.roles]);
    if (made.length === 0) return fail('user.email_taken', 'The e-mail address belongs to another account.', { path: 'email' });
    await this.audit.record({
      tenantId, action: 'user.registered', entity: 'user', entityId: id, changes: { roles: person.roles },
      personal: { name: person.name, email: person.email }, person: id,
    });
    return ok(person);
  }
}

async function hashOf(command: RegisterUserCommand): Promise<Result<string, DomainError>> {
  if (command.passwordHash !== undefined) return ok(command.passwordHash);
  const password = checkPassword(command.password ?? '', command);
  return password.ok ? ok(await hashPassword(password.value)) : password;
}
