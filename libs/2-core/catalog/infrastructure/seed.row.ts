import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Availability, SeedDetailLevel, SeedKind, SeedStatus, SeedVisibility } from '../public/seed.js';

@Entity({ schema: 'catalog', name: 'seed' })
@Index('seed_external_id', ['universityId', 'externalId'], { unique: true })
@Index('seed_university_changed', ['universityId', 'changedAt'])
@Index('seed_researcher', ['researcherUserId'])
export class SeedRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'seed_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  universityId!: string;

  @Column('text', { name: 'external_id', nullable: true })
  externalId!: string | null;

  @Column('int', { name: 'version' })
  version!: number;

  @Column('text', { name: 'status' })
  status!: SeedStatus;

  @Column('text', { name: 'title_ja', nullable: true })
  titleJa!: string | null;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column('text', { name: 'body_ja', nullable: true })
  bodyJa!: string | null;

  @Column('text', { name: 'body_en', nullable: true })
  bodyEn!: string | null;

  @Column('text', { name: 'keywords', array: true })
  keywords!: string[];

  @Column('text', { name: 'field_codes', array: true })
  fieldCodes!: string[];

  @Column('int', { name: 'trl', nullable: true })
  trl!: number | null;

  @Column('text', { name: 'region', nullable: true })
  region!: string | null;

  /** Whole yen; PostgreSQL's bigint arrives as text. */
  @Column('bigint', { name: 'cost_min', nullable: true })
  costMin!: string | null;

  @Column('bigint', { name: 'cost_max', nullable: true })
  costMax!: string | null;

  @Column('text', { name: 'equipment', array: true, default: '{}' })
  equipment!: string[];

  @Column('text', { name: 'availability', nullable: true })
  availability!: Availability['state'] | null;

  @Column('date', { name: 'available_from', nullable: true })
  availableFrom!: string | null;

  @Column('text', { name: 'kind' })
  kind!: SeedKind;

  @Column('uuid', { name: 'department_id' })
  departmentId!: string;

  @Column('uuid', { name: 'researcher_user_id', nullable: true })
  researcherUserId!: string | null;

  @Column('text', { name: 'researcher_name', nullable: true })
  researcherName!: string | null;

  /** Null: there is no confidential part. */
  @Column('text', { name: 'detail_level', nullable: true })
  detailLevel!: SeedDetailLevel | null;

  @Column('text', { name: 'visibility' })
  visibility!: SeedVisibility;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
