import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A non-disclosure agreement of a university with a company, as recorded by the university. */
@Entity({ schema: 'catalog', name: 'nda' })
@Index('nda_parties', ['universityId', 'companyId'])
export class NdaRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'nda_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  universityId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('text', { name: 'document_name' })
  documentName!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column('uuid', { name: 'recorded_by' })
  recordedBy!: string;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  /** Ended before its time; from this moment it opens nothing. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;
}
