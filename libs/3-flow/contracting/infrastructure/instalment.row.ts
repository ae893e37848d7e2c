import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { ContractRow } from './contract.row.js';

/** A planned payment; of 0 yen where an amendment took it off. A contract's instalments add up to its total: a deferred trigger refuses the commit otherwise. */
@Entity({ schema: 'contracting', name: 'instalment' })
@Unique('instalment_sequence', ['contractId', 'sequence'])
@Index('instalment_due', ['tenantId', 'dueDate'])
@Check('instalment_amount', `amount >= 0`)
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'instalment_contract_fkey' })
export class InstalmentRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'instalment_pkey' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('int')
  sequence!: number;

  @Column('date', { name: 'due_date' })
  dueDate!: string;

  @Column('int', { name: 'fiscal_year' })
  fiscalYear!: number;

  @Column('bigint')
  amount!: number;
}
