import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { GateLight, GateOutcome } from '../../domain/progress/stage-gate.js';
import { StageGateRow } from './stage-gate.row.js';

/** What a review found, as the company was told; never changed, and one of them decides the gate. */
@Entity({ schema: 'contracting', name: 'stage_gate_report' })
@Index('stage_gate_report_gate', ['gateId'])
@Index('stage_gate_report_decided_once', ['gateId'], { unique: true, where: `outcome <> 'progress'` })
@Check('stage_gate_report_outcome', `outcome in ('progress', 'passed', 'failed')`)
@Check('stage_gate_report_light', `light in ('green', 'yellow', 'red')`)
@ForeignKey(() => StageGateRow, ['gateId', 'tenantId'], ['id', 'tenantId'], { name: 'stage_gate_report_gate_fkey' })
export class StageGateReportRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stage_gate_report_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'gate_id' })
  gateId!: string;

  @Column('date', { name: 'reported_on' })
  reportedOn!: string;

  @Column('text')
  outcome!: GateOutcome;

  @Column('text')
  light!: GateLight;

  @Column('text')
  summary!: string;

  @Column('date', { name: 'next_review_date', nullable: true })
  nextReviewDate!: string | null;

  @Column('timestamptz', { name: 'reported_at' })
  reportedAt!: Date;

  @Column('uuid', { name: 'reported_by', nullable: true })
  reportedBy!: string | null;
}
