import { fail, newId, ok, parseCorporateNumber, type DomainError, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { isSmallOrMediumEnterprise } from '../domain/small-or-medium-enterprise.js';
import { defaultSecondFactorRule } from '../public/login-method.js';
import type { Organisation } from '../public/organisation.js';
import type { RegisterOrganisationCommand } from '../public/registration.js';

/** Makes a tenant. Only the system role may; nobody can give themselves another organisation. */
@Injectable()
export class RegisterOrganisation {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async run(command: RegisterOrganisationCommand): Promise<Result<Organisation, DomainError>> {
    const made = organisationFrom(command);
    if (!made.ok) return made;
    const it = made.value;
    // Insert first, ask afterwards: two at once cannot both get in.
    const inserted = await this.database.query(
      `insert into identity.organisation
         (id, kind, code, name, name_en, corporate_number, prefecture, industry, capital, employees, mail_domain)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
      [it.id, it.kind, it.code, it.name, it.nameEn, it.corporateNumber, it.prefecture, it.industry, it.capital, it.employees, it.mailDomain]);
    if (inserted.length === 0) {
      return fail('organisation.already_registered', 'An organisation with this code or corporate number exists.', { path: 'code' });
    }
    const secondFactorFor = command.secondFactorFor ?? defaultSecondFactorRule;
    await this.database.query('insert into identity.security_policy (tenant_id, second_factor_for) values ($1, $2)', [it.id, secondFactorFor]);
    await this.audit.record({
      tenantId: it.id, action: 'organisation.registered', entity: 'organisation', entityId: it.id, changes: { kind: it.kind, code: it.code, secondFactorFor },
    });
    return ok(it);
  }
}

function organisationFrom(command: RegisterOrganisationCommand): Result<Organisation, DomainError> {
  const number = command.corporateNumber === undefined ? undefined : parseCorporateNumber(command.corporateNumber);
  if (number && !number.ok) return fail(number.error.code, number.error.message, { path: 'corporateNumber' });
  const code = (command.code ?? number?.value ?? '').toUpperCase();
  if (code === '') return fail('organisation.code_missing', 'An organisation needs a code or a corporate number.', { path: 'code' });
  const entry = {
    id: command.id ?? newId<'Organisation'>(),
    kind: command.kind,
    code,
    name: command.name,
    nameEn: command.nameEn ?? null,
    corporateNumber: number?.value ?? null,
    prefecture: command.prefecture ?? null,
    industry: command.industry ?? null,
    capital: command.capital ?? null,
    employees: command.employees ?? null,
    mailDomain: command.mailDomain ?? null,
  };
  return ok({ ...entry, sme: isSmallOrMediumEnterprise(entry) });
}
