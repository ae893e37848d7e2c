import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContractState } from '../domain/contract-lifecycle.js';
import type { ContractType } from '../domain/contract-type.js';
import type { OverheadBase, OverheadPolicy, TaxPolicy } from '../domain/overhead-policy.js';
import type { RefundClause } from '../domain/money-in/refund-clause.js';
import { OverheadPolicyRow } from './overhead-policy.row.js';

/** As it stands. The rule that priced it is kept for ever; term, party's name and price change only as its last amendment says. Readable by its company. */
@Entity({ schema: 'contracting', name: 'contract' })
@Unique('contract_number', ['tenantId', 'number'])
@Unique('contract_tenant', ['id', 'tenantId'])
@Index('contract_engagement', ['engagementId'])
@Index('contract_company', ['companyId', 'id'])
@Index('contract_ending', ['tenantId', 'endDate'])
@Index('contract_policy', ['policyId'])
@Index('contract_umbrella', { synchronize: false })
@Check('contract_state', `state in ('draft', 'review', 'gates', 'signed', 'active', 'completed', 'terminated', 'withdrawn')`)
@Check('contract_refund_clause', `refund_clause in ('none', 'unused_direct', 'unused_except_researcher_fee')`)
@Check('contract_term', `end_date >= start_date`)
@Check('contract_signed', `(state in ('draft', 'review', 'gates', 'withdrawn')) = (signed_at is null)`)
@Check('contract_price', `least(direct, researcher_fee, overhead, strategic_fee, tax) >= 0 and subtotal = direct + researcher_fee + overhead + strategic_fee
  and total = subtotal + case when tax_mode = 'exclusive' then tax else 0 end`)
@ForeignKey(() => OverheadPolicyRow, ['policyId'], ['id'], { name: 'contract_policy_fkey' })
export class ContractRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contract_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  /** The party's name as it stood in the contract. */
  @Column('text', { name: 'company_name' })
  companyName!: string;

  @Column('uuid', { name: 'engagement_id', nullable: true })
  engagementId!: string | null;

  @Column('uuid', { name: 'owner_user_id', nullable: true })
  ownerUserId!: string | null;

  @Column('uuid', { name: 'department_id', nullable: true })
  departmentId!: string | null;

  @Column('text')
  number!: string;

  @Column('text')
  title!: string;

  @Column('text')
  type!: ContractType;

  @Column('text')
  state!: ContractState;

  @Column('int')
  version!: number;

  /** What becomes of money that is not used. */
  @Column('text', { name: 'refund_clause', default: 'none' })
  refundClause!: RefundClause;

  @Column('date', { name: 'signing_date' })
  signingDate!: string;

  @Column('date', { name: 'start_date' })
  startDate!: string;

  @Column('date', { name: 'end_date' })
  endDate!: string;

  @Column('bigint')
  direct!: number;

  @Column('bigint', { name: 'researcher_fee' })
  researcherFee!: number;

  @Column('bigint')
  overhead!: number;

  @Column('bigint', { name: 'strategic_fee' })
  strategicFee!: number;

  @Column('bigint')
  subtotal!: number;

  @Column('bigint')
  tax!: number;

  @Column('bigint')
  total!: number;

  @Column('bigint', { name: 'rounding_difference' })
  roundingDifference!: number;

  @Column('uuid', { name: 'policy_id' })
  policyId!: string;

  @Column('date', { name: 'policy_valid_from' })
  policyValidFrom!: string;

  /** null where there is no money that a rule could be about. */
  @Column('int', { name: 'rule_index', nullable: true })
  ruleIndex!: number | null;

  @Column('int', { name: 'rate_bp' })
  rateBp!: number;

  @Column('text', { name: 'overhead_base' })
  overheadBase!: OverheadBase;

  @Column('text', { name: 'date_basis' })
  dateBasis!: OverheadPolicy['dateBasis'];

  @Column('int', { name: 'rounding_unit' })
  roundingUnit!: number;

  @Column('text', { name: 'rounding_scope' })
  roundingScope!: OverheadPolicy['rounding']['scope'];

  @Column('text', { name: 'tax_mode' })
  taxMode!: TaxPolicy['mode'];

  @Column('int', { name: 'tax_rate_bp' })
  taxRateBp!: number;

  /** What the rules asked about the company and the contract's setting then. */
  @Column('boolean', { nullable: true })
  sme!: boolean | null;

  @Column('text', { nullable: true })
  prefecture!: string | null;

  @Column('boolean', { default: false })
  umbrella!: boolean;

  @Column('boolean', { name: 'public_money', default: false })
  publicMoney!: boolean;

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt!: Date;

  @Column('uuid', { name: 'drafted_by', nullable: true })
  draftedBy!: string | null;

  @Column('timestamptz', { name: 'signed_at', nullable: true })
  signedAt!: Date | null;

  @Column('uuid', { name: 'signed_by', nullable: true })
  signedBy!: string | null;
}
