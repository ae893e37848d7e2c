import { fail, ok, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Identified } from '../domain/identified.js';
import type { ManagedPerson } from '../domain/managed-person.js';
import { withinOperatorsReach } from '../domain/operator-reach.js';
import { ManagedPeople } from '../infrastructure/managed-people.js';
import { ManagePeople } from './manage-people.js';

/** The platform's operator helps whom nobody in the organisation can help; written into both organisations' logs. */
@Injectable()
export class OverseeAccounts {
  constructor(
    private readonly database: Database,
    private readonly people: ManagedPeople,
    private readonly managePeople: ManagePeople,
    private readonly audit: AuditLog,
  ) {}

  list(organisationId: string): Promise<readonly ManagedPerson[]> {
    return this.database.asSystem(async () => withinOperatorsReach(await this.people.of(organisationId)));
  }

  /** Errors `user.not_found` (also for who is not the operator's to look after), `user.own_account`, `user.last_admin`. */
  change(operator: Identified, organisationId: string, userId: string, { active }: { readonly active: boolean }): Promise<Result<ManagedPerson, DomainError>> {
    return this.inReach(operator, organisationId, userId, active ? 'user.opened' : 'user.closed', (as) => this.managePeople.change(as, userId, { active }));
  }

  /** For an administrator who is locked out. Errors as of `change`, and `second_factor.none`. */
  resetSecondFactor(operator: Identified, organisationId: string, userId: string): Promise<Result<void, DomainError>> {
    return this.inReach(operator, organisationId, userId, 'user.second_factor_reset', (as) => this.managePeople.resetSecondFactor(as, userId));
  }

  private inReach<T>(
    operator: Identified, organisationId: string, userId: string, action: string, work: (as: Identified) => Promise<Result<T, DomainError>>,
  ): Promise<Result<T, DomainError>> {
    return this.database.asSystem(async () => {
      const reached = withinOperatorsReach(await this.people.of(organisationId));
      if (!reached.some(({ id }) => id === userId)) return fail('user.not_found', 'No such account is yours to look after.');
      const done = await work({ userId: operator.userId, tenantId: organisationId });
      if (!done.ok) return done;
      if (organisationId !== operator.tenantId) await this.audit.record({ tenantId: operator.tenantId, action, entity: 'user', entityId: userId, changes: { organisationId } });
      return ok(done.value);
    });
  }
}
