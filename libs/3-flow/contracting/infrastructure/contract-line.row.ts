import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ContractLineKind } from '../domain/contract-line.js';
import { ContractRow } from './contract.row.js';

/** Never changed; readable by the contract's company. */
@Entity({ schema: 'contracting', name: 'contract_line' })
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'contract_line_contract_fkey' })
export class ContractLineRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_line_pkey' })
  contractId!: string;

  /** From 1, in the order printed. */
  @PrimaryColumn('int', { primaryKeyConstraintName: 'contract_line_pkey' })
  position!: number;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  kind!: ContractLineKind;

  @Column('bigint')
  amount!: number;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('text')
  basis!: string;

  /** The amendment that brought it; null for the contract as it was concluded. */
  @Column('int', { nullable: true })
  amendment!: number | null;
}
