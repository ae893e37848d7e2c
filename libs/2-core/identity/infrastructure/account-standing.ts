import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { ProvedBy } from '../domain/second-factor-need.js';
import { defaultSecondFactorRule } from '../public/login-method.js';
import type { Locale } from '../public/person.js';
import { mayAct } from './may-act.js';

/** What decides whether and how far an account may act. */
export interface Standing extends Omit<ProvedBy, 'methods'> {
  readonly userId: string;
  readonly tenantId: string;
  readonly locale: Locale;
}

/** Columns of `Standing` over `identity.user_account a`. */
export const standingColumns = `
  a.id as "userId", a.tenant_id as "tenantId", a.locale,
  coalesce((select array_agg(r.role order by r.role) from identity.user_role r where r.user_id = a.id), '{}') as roles,
  exists (select 1 from identity.totp t where t.user_id = a.id and t.secret is not null) as enrolled,
  coalesce((select p.second_factor_for from identity.security_policy p where p.tenant_id = a.tenant_id), '${defaultSecondFactorRule}') as rule`;

/** Reads it under the system role: nobody is logged in yet. */
@Injectable()
export class AccountStanding {
  constructor(private readonly database: Database) {}

  /** Undefined for an account that may not act. */
  async of(userId: string): Promise<Standing | undefined> {
    const [standing] = await this.database.query<Standing>(`select ${standingColumns} from identity.user_account a where a.id = $1 and ${mayAct}`, [userId]);
    return standing;
  }
}
