import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ContractAction, ContractState } from '../../domain/contract-lifecycle.js';
import { ContractRow } from '../contract.row.js';

/** A step of a contract's life; only added. Readable by the contract's company. */
@Entity({ schema: 'contracting', name: 'contract_change' })
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'contract_change_contract_fkey' })
export class ContractChangeRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_change_pkey' })
  contractId!: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'contract_change_pkey' })
  version!: number;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  action!: ContractAction;

  @Column('text')
  state!: ContractState;

  @Column('date', { name: 'effective_on' })
  effectiveOn!: string;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'made_by' })
  madeBy!: string;
}
