import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EstimateAnswerGiven } from '../../domain/estimates/estimate-lifecycle.js';
import { EstimateRow } from './estimate.row.js';

/** The company's word on an estimate, given once; of a case's versions one is accepted at most. */
@Entity({ schema: 'contracting', name: 'estimate_decision' })
@Index('estimate_decision_accepted_once', ['engagementId'], { unique: true, where: `outcome = 'accepted'` })
@Index('estimate_decision_university', ['universityId'])
@Check('estimate_decision_outcome', `outcome in ('accepted', 'declined')`)
@Check('estimate_decision_reason', `outcome = 'accepted' or reason is not null`)
@ForeignKey(() => EstimateRow, ['estimateId', 'universityId', 'tenantId', 'engagementId'], ['id', 'tenantId', 'companyId', 'engagementId'], { name: 'estimate_decision_estimate_fkey' })
export class EstimateDecisionRow {
  @PrimaryColumn('uuid', { name: 'estimate_id', primaryKeyConstraintName: 'estimate_decision_pkey' })
  estimateId!: string;

  /** The company. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'university_id' })
  universityId!: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId!: string;

  @Column('text')
  outcome!: EstimateAnswerGiven;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;
}
