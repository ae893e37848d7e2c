import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ApprovalKind } from '../../domain/approval/two-person-approval.js';
import { ContractRow } from '../contract.row.js';

/** What was asked of a second person, and how that decided; only added. The university's own affair. */
@Entity({ schema: 'contracting', name: 'approval_step' })
@Index('approval_step_contract', ['contractId', 'id'])
@Index('approval_step_decided_once', ['askedId'], { unique: true, where: 'asked_id is not null' })
@Check('approval_step_kind', `kind in ('asked', 'approved', 'refused') and (kind = 'asked') = (asked_id is null)`)
@ForeignKey(() => ApprovalStepRow, ['askedId'], ['id'], { name: 'approval_step_asked_fkey' })
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'approval_step_contract_fkey' })
export class ApprovalStepRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'approval_step_pkey' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  kind!: ApprovalKind;

  @Column('uuid', { name: 'asked_id', nullable: true })
  askedId!: string | null;

  @Column('bigint')
  amount!: number;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;
}
