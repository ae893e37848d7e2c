import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AmendableTerms, PlannedInstalment } from '../../domain/amendments/contract-amendment.js';
import { ContractRow } from '../contract.row.js';
import { OverheadPolicyRow } from '../overhead-policy.row.js';

/** A concluded amendment; only added. What the contract's row says now is what the last one says after. Readable by the contract's company. */
@Entity({ schema: 'contracting', name: 'contract_amendment' })
@Unique('contract_amendment_version', ['contractId', 'version'])
@Index('contract_amendment_policy', ['policyId'])
@ForeignKey(() => OverheadPolicyRow, ['policyId'], ['id'], { name: 'contract_amendment_policy_fkey' })
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'contract_amendment_contract_fkey' })
export class ContractAmendmentRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_amendment_pkey' })
  contractId!: string;

  /** From 1. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'contract_amendment_pkey' })
  sequence!: number;

  /** The contract's version that it made. */
  @Column('int')
  version!: number;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('date', { name: 'amended_on' })
  amendedOn!: string;

  @Column('text')
  reason!: string;

  @Column('jsonb')
  before!: AmendableTerms;

  @Column('jsonb')
  after!: AmendableTerms;

  @Column('jsonb', { name: 'plan_before' })
  planBefore!: PlannedInstalment[];

  @Column('jsonb', { name: 'plan_after' })
  planAfter!: PlannedInstalment[];

  /** The rule that what it adds took; null where it keeps the rates of what was concluded. */
  @Column('uuid', { name: 'policy_id', nullable: true })
  policyId!: string | null;

  @Column('int', { name: 'rule_index', nullable: true })
  ruleIndex!: number | null;

  @Column('int', { name: 'rate_bp', nullable: true })
  rateBp!: number | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;
}
