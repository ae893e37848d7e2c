import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EstimateContent, EstimateParties, PricedEstimate } from '../../domain/estimates/estimate.js';
import { ContractRow } from '../contract.row.js';

/** A version of a case's estimate; once sent it stands. Its company reads it from then on and answers in a row of its own. */
@Entity({ schema: 'contracting', name: 'estimate' })
@Unique('estimate_version', ['engagementId', 'version'])
@Unique('estimate_parties', ['id', 'tenantId', 'companyId', 'engagementId'])
@Unique('estimate_contract', ['contractId'])
@Index('estimate_tenant', ['tenantId', 'id'])
@Index('estimate_company', ['companyId', 'id'])
@Check('estimate_state', `state in ('draft', 'sent', 'superseded')`)
@Check('estimate_sent', `(state = 'draft') = (sent_at is null)`)
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'estimate_contract_fkey' })
export class EstimateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'estimate_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId!: string;

  @Column('int')
  version!: number;

  @Column('text')
  number!: string;

  @Column('text')
  state!: 'draft' | 'sent' | 'superseded';

  @Column('text')
  title!: string;

  @Column('date', { name: 'valid_until' })
  validUntil!: string;

  @Column('bigint')
  total!: number;

  @Column('jsonb')
  content!: EstimateContent;

  @Column('jsonb')
  priced!: PricedEstimate;

  @Column('jsonb')
  parties!: EstimateParties;

  @Column('timestamptz', { name: 'drafted_at' })
  draftedAt!: Date;

  @Column('uuid', { name: 'drafted_by' })
  draftedBy!: string;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  sentAt!: Date | null;

  @Column('uuid', { name: 'sent_by', nullable: true })
  sentBy!: string | null;

  @Column('uuid', { name: 'contract_id', nullable: true })
  contractId!: string | null;
}
