import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { hashOfToken, newToken } from '@musubi/platform/session/session-token';
import { Injectable } from '@nestjs/common';
import { registrationHours } from '../domain/lifetimes.js';
import type { WaitingRegistration } from '../domain/waiting-registration.js';
import type { RegisterCompanyCommand, WrittenRegistration, WrittenRejection } from '../public/company-registration.js';
import type { OrganisationKind } from '../public/organisation.js';

export interface UnverifiedRegistration {
  readonly id: string;
  readonly tenantId: string;
  readonly email: string;
  /** What the directory has under this corporate number. */
  readonly kind: OrganisationKind | null;
  readonly mailDomain: string | null;
}

const mostTokens = 5;

const isUnverified = 'r.verified_at is null and r.decided_at is null and r.expires_at > now()';
const isWaiting = 'r.verified_at is not null and r.decided_at is null';

const hasActive = (role: string, of: string): string =>
  `exists (select 1 from identity.user_role h join identity.user_account a on a.id = h.user_id and a.active where h.role = '${role}' and ${of})`;

const selectWaiting = `
  select r.id, r.tenant_id as "tenantId", r.corporate_number as "corporateNumber", r.company_name as "companyName", r.prefecture, r.industry,
         r.capital::float8 as capital, r.employees, r.person_name as "personName", r.email, r.locale, r.verified_at as "verifiedAt",
         o.id as "companyId", ${hasActive('company_admin', 'h.tenant_id = o.id')} as "companyHasAdmin", ${hasActive('operator', 'true')} as "platformHasOperator"
    from identity.company_registration r left join identity.organisation o on o.corporate_number = r.corporate_number
   where ${isWaiting}`;

/** Companies that want to come in. They are nobody's yet: the system role alone sees them. */
@Injectable()
export class CompanyRegistrations {
  constructor(private readonly database: Database) {}

  /** @returns its id and that of the company which is to be, or is there already */
  async begin(command: RegisterCompanyCommand): Promise<{ id: string; tenantId: string }> {
    const { corporateNumber, companyName, prefecture, industry, capital, employees, personName, email, locale } = command;
    const [begun] = await this.database.query<{ id: string; tenantId: string }>(
      `insert into identity.company_registration
         (id, tenant_id, corporate_number, company_name, prefecture, industry, capital, employees, person_name, email, locale, expires_at)
       values ($1, coalesce((select o.id from identity.organisation o where o.corporate_number = $3), $2), $3, $4, $5, $6, $7, $8, $9, $10, $11,
               now() + make_interval(hours => ${registrationHours}))
       returning id, tenant_id as "tenantId"`,
      [newId(), newId(), corporateNumber, companyName, prefecture, industry ?? null, capital ?? null, employees ?? null, personName, email, locale]);
    if (!begun) throw new Error('an insert returned no row');
    return begun;
  }

  /** Makes a token for the mail being written; none where the address has an account. Undefined when the request has run out. */
  async write(id: string): Promise<WrittenRegistration | undefined> {
    const token = newToken();
    const [written] = await this.database.query<Omit<WrittenRegistration, 'token'> & { hasAccount: boolean }>(
      `update identity.company_registration r
          set token_hashes = (array_append(r.token_hashes, $2))[greatest(1, cardinality(r.token_hashes) + 2 - ${mostTokens}):]
        where r.id = $1 and ${isUnverified}
       returning r.email, r.person_name as "personName", r.company_name as "companyName", r.locale, r.expires_at as "expiresAt",
                 exists (select 1 from identity.login l where l.email = r.email) as "hasAccount"`, [id, hashOfToken(token)]);
    if (!written) return undefined;
    const { hasAccount, ...registration } = written;
    return { ...registration, token: hasAccount ? undefined : token };
  }

  /** Locked: of two that open one link, the second finds it used. */
  async find(token: string): Promise<UnverifiedRegistration | undefined> {
    const [found] = await this.database.query<UnverifiedRegistration>(
      `select r.id, r.tenant_id as "tenantId", r.email, o.kind, o.mail_domain as "mailDomain"
         from identity.company_registration r left join identity.organisation o on o.corporate_number = r.corporate_number
        where r.token_hashes @> array[$1::bytea] and ${isUnverified} for update of r`, [hashOfToken(token)]);
    return found;
  }

  /** What the same person asked before about the same company gives way. */
  async verify(id: string): Promise<void> {
    await this.database.query(
      `delete from identity.company_registration r using identity.company_registration v
        where v.id = $1 and r.id <> v.id and r.email = v.email and r.corporate_number = v.corporate_number and r.decided_at is null`, [id]);
    await this.database.query('update identity.company_registration set verified_at = now() where id = $1', [id]);
  }

  /** Oldest first. */
  waiting(): Promise<WaitingRegistration[]> {
    return this.database.query<WaitingRegistration>(`${selectWaiting} order by r.verified_at, r.id`);
  }

  async waitingOne(id: string): Promise<WaitingRegistration | undefined> {
    return (await this.database.query<WaitingRegistration>(`${selectWaiting} and r.id = $1`, [id]))[0];
  }

  /** As before, and nobody else decides meanwhile. */
  async lock(id: string): Promise<WaitingRegistration | undefined> {
    return (await this.database.query<WaitingRegistration>(`${selectWaiting} and r.id = $1 for update of r`, [id]))[0];
  }

  async decide(id: string, decision: 'approved' | 'rejected', because: string | null): Promise<void> {
    await this.database.query(
      'update identity.company_registration set decided_at = now(), decision = $2, rejected_because = $3 where id = $1', [id, decision, because]);
  }

  async rejection(id: string): Promise<WrittenRejection | undefined> {
    const [written] = await this.database.query<WrittenRejection>(
      `select email, person_name as "personName", company_name as "companyName", locale, rejected_because as reason
         from identity.company_registration where id = $1 and decision = 'rejected'`, [id]);
    return written;
  }

  /** Everybody who can act in a role; of one company when it is named. */
  holders(role: string, tenantId: string | null): Promise<{ userId: string; tenantId: string }[]> {
    return this.database.query(
      `select a.id as "userId", a.tenant_id as "tenantId" from identity.user_role h join identity.user_account a on a.id = h.user_id and a.active
        where h.role = $1 and ($2::uuid is null or h.tenant_id = $2) order by a.id`, [role, tenantId]);
  }
}
