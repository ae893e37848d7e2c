import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { GateDecision, GateKind } from '../../domain/content/gates.js';
import { ContractRow } from '../contract.row.js';

/** A decision at a gate of a contract; only added, the last one of its kind holds. */
@Entity({ schema: 'contracting', name: 'gate_decision' })
@Check('gate_decision_outcome', `outcome in ('cleared', 'refused')`)
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'gate_decision_contract_fkey' })
export class GateDecisionRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'gate_decision_pkey' })
  contractId!: string;

  /** The contract's version that it made. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'gate_decision_pkey' })
  version!: number;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  kind!: GateKind;

  @Column('text')
  outcome!: GateDecision['outcome'];

  @Column('text')
  note!: string;

  @Column('text', { array: true })
  about!: string[];

  @Column('timestamptz', { name: 'decided_at' })
  decidedAt!: Date;

  @Column('uuid', { name: 'decided_by' })
  decidedBy!: string;
}
