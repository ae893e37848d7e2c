import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A contract's number, title and party in small letters, for who looks for rows by words. */
@Entity({ schema: 'reporting', name: 'contract_words' })
export class ContractWordsRow {
  @PrimaryColumn('uuid', { name: 'contract_id', primaryKeyConstraintName: 'contract_words_pkey' })
  contractId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column({ type: 'text', collation: 'C' })
  words!: string;
}
