import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SeedRow } from './seed.row.js';

/** Somebody opened the confidential part of a seed. The row is the opener's, and the university of the seed reads it. */
@Entity({ schema: 'catalog', name: 'detail_opening' })
@Index('detail_opening_seed', ['seedId', 'id'])
export class DetailOpeningRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'detail_opening_pkey' })
  id!: string;

  @Column('uuid', { name: 'seed_id' })
  seedId!: string;

  @ManyToOne(() => SeedRow)
  @JoinColumn({ name: 'seed_id', foreignKeyConstraintName: 'detail_opening_seed_fkey' })
  seed!: Relation<SeedRow>;

  /** Whoever opened it: company or university. */
  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** Whose seed it is. */
  @Column('uuid', { name: 'university_id' })
  universityId!: string;

  @Column('uuid', { name: 'opened_by' })
  openedBy!: string;

  /** As the person was told that it would be shown: their account is not for other organisations to read. */
  @Column('text', { name: 'opened_by_name' })
  openedByName!: string;

  @Column('timestamptz', { name: 'opened_at', default: () => 'now()' })
  openedAt!: Date;
}
