import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { SecondFactorRule } from '../public/login-method.js';
import { OrganisationRow } from './organisation.row.js';

/** What an organisation demands of its people's logins; seen by its own alone. */
@Entity({ schema: 'identity', name: 'security_policy' })
export class SecurityPolicyRow {
  @ForeignKey(() => OrganisationRow, { name: 'security_policy_tenant_fkey' })
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid', primaryKeyConstraintName: 'security_policy_pkey' })
  tenantId!: string;

  @Column({ name: 'second_factor_for', type: 'text' })
  secondFactorFor!: SecondFactorRule;
}
