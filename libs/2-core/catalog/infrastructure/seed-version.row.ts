import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SeedRow } from './seed.row.js';

/** What a seed said in each of its versions; rows are only added. */
@Entity({ schema: 'catalog', name: 'seed_version' })
export class SeedVersionRow {
  @PrimaryColumn('uuid', { name: 'seed_id', primaryKeyConstraintName: 'seed_version_pkey' })
  seedId!: string;

  @PrimaryColumn('int', { name: 'version', primaryKeyConstraintName: 'seed_version_pkey' })
  version!: number;

  @ManyToOne(() => SeedRow)
  @JoinColumn({ name: 'seed_id', foreignKeyConstraintName: 'seed_version_seed_fkey' })
  seed!: Relation<SeedRow>;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('jsonb', { name: 'content' })
  content!: object;

  @Column('uuid', { name: 'changed_by', nullable: true })
  changedBy!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
