import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { OverheadPolicy } from '../domain/overhead-policy.js';

/** A university's overhead rules from a day on; never changed, a newer row takes over. */
@Entity({ schema: 'contracting', name: 'overhead_policy' })
@Index('overhead_policy_valid', ['tenantId', 'validFrom'])
export class OverheadPolicyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'overhead_policy_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('jsonb')
  policy!: OverheadPolicy;

  @Column('text')
  source!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('int', { name: 'unconfirmed_fiscal_years', array: true })
  unconfirmedFiscalYears!: number[];

  @Column('timestamptz', { name: 'added_at' })
  addedAt!: Date;
}
