import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { SeedRow } from './seed.row.js';

/** The confidential part of a seed. */
@Entity({ schema: 'catalog', name: 'seed_detail' })
export class SeedDetailRow {
  @PrimaryColumn('uuid', { name: 'seed_id', primaryKeyConstraintName: 'seed_detail_pkey' })
  seedId!: string;

  @ManyToOne(() => SeedRow)
  @JoinColumn({ name: 'seed_id', foreignKeyConstraintName: 'seed_detail_seed_fkey' })
  seed!: Relation<SeedRow>;

  @Column('uuid', { name: 'tenant_id' })
  universityId!: string;

  @Column('text', { name: 'body_ja', nullable: true })
  bodyJa!: string | null;

  @Column('text', { name: 'body_en', nullable: true })
  bodyEn!: string | null;
}
