import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given in a university's fiscal year; its row's lock makes the numbers gap-free. */
@Entity({ schema: 'contracting', name: 'contract_number_counter' })
export class ContractNumberCounterRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_number_counter_pkey' })
  tenantId!: string;

  @PrimaryColumn('int', { name: 'fiscal_year', primaryKeyConstraintName: 'contract_number_counter_pkey' })
  fiscalYear!: number;

  @Column('int')
  last!: number;
}
