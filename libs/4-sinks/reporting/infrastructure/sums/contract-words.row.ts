import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A contract's number, title and party in small letters, once for each fiscal year that has entries of it, for who looks for a year's rows by words. */
@Entity({ schema: 'reporting', name: 'contract_words' })
@Index('contract_words_contract', ['contractId'])
export class ContractWordsRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'contract_words_pkey' })
  tenantId!: string;

  @PrimaryColumn('int', { name: 'fiscal_year', primaryKeyConstraintName: 'contract_words_pkey' })
  fiscalYear!: number;

  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_words_pkey' })
  contractId!: string;

  @Column({ type: 'text', collation: 'C' })
  words!: string;
}
