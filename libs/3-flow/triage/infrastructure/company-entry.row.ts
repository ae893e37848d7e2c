import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { HistoryKind } from '../domain/history-kind.js';

/** The company's copy of the history: the only place besides the engagement that it reads. */
@Entity({ schema: 'triage', name: 'company_entry' })
@Index('company_entry_need', ['companyId', 'needId', 'id'])
@Index('company_entry_university', ['tenantId', 'needId'])
export class CompanyEntryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'company_entry_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: HistoryKind;

  @Column('uuid', { name: 'match_id', nullable: true })
  matchId!: string | null;

  @Column('jsonb')
  facts!: object;
}
