import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ContractRow } from './contract.row.js';

/** What the follower has announced; who inserts the key announces it, everybody else does not. */
@Entity({ schema: 'contracting', name: 'announced_fact' })
@Index('announced_fact_contract', ['contractId'])
@ForeignKey(() => ContractRow, ['contractId', 'tenantId'], ['id', 'tenantId'], { name: 'announced_fact_contract_fkey' })
export class AnnouncedFactRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'announced_fact_pkey' })
  tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'announced_fact_pkey' })
  key!: string;

  @Column('uuid', { name: 'contract_id' })
  contractId!: string;

  @Column('timestamptz', { name: 'announced_at' })
  announcedAt!: Date;
}
