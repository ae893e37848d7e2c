import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { SessionStore } from '@musubi/platform/session/session-store';
import { Injectable } from '@nestjs/common';
import { isAdministrator } from '../domain/administrators.js';
import type { Identified } from '../domain/identified.js';
import type { ManagedPerson } from '../domain/managed-person.js';
import { mayBecome } from '../domain/person-errors.js';
import { rolesFitKind } from '../domain/roles-of-kind.js';
import { ApiTokens } from '../infrastructure/api-tokens.js';
import { ManagedPeople } from '../infrastructure/managed-people.js';
import type { Role } from '../public/role.js';
import { KeepSecondFactor } from './keep-second-factor.js';

export interface ChangePersonCommand {
  readonly active?: boolean | undefined;
  readonly roles?: readonly Role[] | undefined;
}

/** An administrator looks after the organisation's accounts. What is changed holds at the person's next request. */
@Injectable()
export class ManagePeople {
  constructor(
    private readonly database: Database,
    private readonly people: ManagedPeople,
    private readonly sessions: SessionStore,
    private readonly secondFactor: KeepSecondFactor,
    private readonly tokens: ApiTokens,
    private readonly audit: AuditLog,
  ) {}

  list(admin: Identified): Promise<readonly ManagedPerson[]> {
    return this.database.asSystem(() => this.people.of(admin.tenantId));
  }

  /** Errors `user.not_found`, `user.own_account`, `user.last_admin`, `user.role_not_allowed`. */
  change(admin: Identified, userId: string, command: ChangePersonCommand): Promise<Result<ManagedPerson, DomainError>> {
    return this.database.asSystem(async () => {
      const person = await this.people.lock(admin.tenantId, userId);
      if (!person) return notFound();
      const wanted = { active: command.active ?? person.active, roles: command.roles ?? person.roles };
      const roles = rolesFitKind(person.kind, wanted.roles);
      if (!roles.ok) return roles;
      const facts = { isOwn: admin.userId === userId, wasAdmin: person.active && isAdministrator(person.roles), otherAdmins: person.otherAdmins };
      const allowed = mayBecome({ ...wanted, roles: roles.value }, facts);
      if (!allowed.ok) return allowed;
      await this.apply(person, { active: wanted.active, roles: roles.value });
      const [changed] = await this.people.of(admin.tenantId, userId);
      return changed ? ok(changed) : notFound();
    });
  }

  /** Errors `user.not_found`, `user.own_account`, `second_factor.none`. */
  async resetSecondFactor(admin: Identified, userId: string): Promise<Result<void, DomainError>> {
    if (admin.userId === userId) return fail('user.own_account', 'Another administrator has to do that for you.');
    const [person] = await this.database.asSystem(() => this.people.of(admin.tenantId, userId));
    return person ? this.secondFactor.resetByAdmin({ userId, tenantId: admin.tenantId }) : notFound();
  }

  private async apply(person: ManagedPerson, { active, roles }: { active: boolean; roles: readonly Role[] }): Promise<void> {
    const { id, tenantId } = person;
    if (active !== person.active) {
      await this.people.setActive(id, active);
      // Opened again, an account begins with a login.
      if (!active) {
        await this.sessions.revokeAll(id);
        await this.tokens.revokeAll(id);
      }
      await this.audit.record({ tenantId, action: active ? 'user.opened' : 'user.closed', entity: 'user', entityId: id });
    }
    if ([...roles].sort().join() !== [...person.roles].sort().join()) {
      await this.people.setRoles(person, roles);
      await this.audit.record({ tenantId, action: 'user.roles_changed', entity: 'user', entityId: id, changes: { from: person.roles, to: roles } });
    }
  }
}

function notFound(): { readonly ok: false; readonly error: DomainError } {
  return fail('user.not_found', 'Your organisation has no such person.');
}
