import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A company lets an intermediary post needs for it. */
@Entity({ schema: 'catalog', name: 'mandate' })
@Index('mandate_parties', ['companyId', 'intermediaryId'])
@Index('mandate_intermediary', ['intermediaryId'])
export class MandateRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'mandate_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  companyId!: string;

  @Column('uuid', { name: 'intermediary_id' })
  intermediaryId!: string;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column('uuid', { name: 'given_by', nullable: true })
  givenBy!: string | null;

  @Column('timestamptz', { name: 'given_at' })
  givenAt!: Date;

  @Column('uuid', { name: 'ended_by', nullable: true })
  endedBy!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}
