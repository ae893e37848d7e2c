import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContractRow } from '../contract.row.js';

/** Unused money that goes on into the fiscal year after; never changed, a negative amount takes back. */
@Entity({ schema: 'contracting', name: 'carry_over' })
@Index('carry_over_contract', ['contractId'])
@Check('carry_over_amount', `amount <> 0`)
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'carry_over_contract_fkey' })
export class CarryOverRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'carry_over_pkey' })
  id!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('int', { name: 'from_fiscal_year' })
  fromFiscalYear!: number;

  @Column('bigint')
  amount!: number;

  @Column('text')
  reason!: string;

  @Column('timestamptz', { name: 'noted_at' })
  notedAt!: Date;

  @Column('uuid', { name: 'noted_by', nullable: true })
  notedBy!: string | null;
}
