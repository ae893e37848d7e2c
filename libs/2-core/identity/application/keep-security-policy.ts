import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { defaultSecondFactorRule, type SecondFactorRule } from '../public/login-method.js';

/** Whom the organisation obliges to have a second factor. In the tenant's unit of work. */
@Injectable()
export class KeepSecurityPolicy {
  constructor(
    private readonly database: Database,
    private readonly audit: AuditLog,
  ) {}

  async show(tenantId: string): Promise<SecondFactorRule> {
    const [policy] = await this.database.query<{ rule: SecondFactorRule }>(
      'select second_factor_for as rule from identity.security_policy where tenant_id = $1', [tenantId]);
    return policy?.rule ?? defaultSecondFactorRule;
  }

  /** Holds from the next request on, for everybody logged in too. */
  async change(tenantId: string, rule: SecondFactorRule): Promise<void> {
    const changed = await this.database.query(
      `insert into identity.security_policy as p (tenant_id, second_factor_for) values ($1, $2)
       on conflict (tenant_id) do update set second_factor_for = excluded.second_factor_for where p.second_factor_for <> excluded.second_factor_for
       returning tenant_id`, [tenantId, rule]);
    if (changed.length === 0) return;
    await this.audit.record({ tenantId, action: 'organisation.second_factor_rule_changed', entity: 'organisation', entityId: tenantId, changes: { rule } });
  }
}
