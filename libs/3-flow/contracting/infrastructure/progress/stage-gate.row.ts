import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ContractRow } from '../contract.row.js';
import { InstalmentRow } from '../instalment.row.js';

/** A point at which results are judged; an instalment hangs on one gate at most. Readable by the contract's company. */
@Entity({ schema: 'contracting', name: 'stage_gate' })
@Unique('stage_gate_tenant', ['id', 'tenantId'])
@Unique('stage_gate_instalment', ['instalmentId'])
@Index('stage_gate_contract', ['contractId'])
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'stage_gate_contract_fkey' })
@ForeignKey(() => InstalmentRow, ['instalmentId'], ['id'], { name: 'stage_gate_instalment_fkey' })
export class StageGateRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stage_gate_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('text')
  name!: string;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  @Column('date', { name: 'first_review_date', nullable: true })
  firstReviewDate!: string | null;

  @Column('uuid', { name: 'instalment_id', nullable: true })
  instalmentId!: string | null;

  @Column('timestamptz', { name: 'set_at' })
  setAt!: Date;

  @Column('uuid', { name: 'set_by' })
  setBy!: string;
}
