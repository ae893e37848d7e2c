import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

/** How much a university gives its liaisons to read; seen by its own alone. */
@Entity({ schema: 'identity', name: 'workload_policy' })
@Check('workload_policy_weekly_matches', 'weekly_matches between 1 and 500')
export class WorkloadPolicyRow {
  @ForeignKey(() => OrganisationRow, { name: 'workload_policy_tenant_fkey' })
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid', primaryKeyConstraintName: 'workload_policy_pkey' })
  tenantId!: string;

  /** New matches for one liaison in a week. */
  @Column({ name: 'weekly_matches', type: 'int' })
  weeklyMatches!: number;
}
