import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NeedStatus, NeedVisibility } from '../public/need.js';

@Entity({ schema: 'catalog', name: 'need' })
@Check('need_named', `(named_company_id is null) = anonymous and (named_company_id is null or named_company_id = tenant_id)`)
@Index('need_company_changed', ['companyId', 'changedAt'])
export class NeedRow {
  @PrimaryColumn('uuid', { name: 'id', primaryKeyConstraintName: 'need_pkey' })
  id!: string;

  /** Not granted to the application: a university must not find the company of an anonymous need here. */
  @Column('uuid', { name: 'tenant_id' })
  companyId!: string;

  @Column('int', { name: 'version' })
  version!: number;

  @Column('text', { name: 'status' })
  status!: NeedStatus;

  @Column('text', { name: 'title_ja', nullable: true })
  titleJa!: string | null;

  @Column('text', { name: 'title_en', nullable: true })
  titleEn!: string | null;

  @Column('text', { name: 'body_ja', nullable: true })
  bodyJa!: string | null;

  @Column('text', { name: 'body_en', nullable: true })
  bodyEn!: string | null;

  @Column('text', { name: 'must_have', nullable: true })
  mustHave!: string | null;

  @Column('text', { name: 'nice_to_have', nullable: true })
  niceToHave!: string | null;

  @Column('text', { name: 'keywords', array: true })
  keywords!: string[];

  @Column('text', { name: 'field_codes', array: true })
  fieldCodes!: string[];

  @Column('int', { name: 'trl', nullable: true })
  trl!: number | null;

  @Column('text', { name: 'region', nullable: true })
  region!: string | null;

  /** Whole yen; PostgreSQL's bigint arrives as text. */
  @Column('bigint', { name: 'budget_min', nullable: true })
  budgetMin!: string | null;

  @Column('bigint', { name: 'budget_max', nullable: true })
  budgetMax!: string | null;

  @Column('date', { name: 'deadline', nullable: true })
  deadline!: string | null;

  @Column('text', { name: 'equipment', array: true, default: '{}' })
  equipment!: string[];

  @Column('text', { name: 'visibility' })
  visibility!: NeedVisibility;

  @Column('boolean', { name: 'anonymous' })
  anonymous!: boolean;

  /** The company, unless the need is anonymous. */
  @Column('uuid', { name: 'named_company_id', nullable: true })
  namedCompanyId!: string | null;

  @Column('timestamptz', { name: 'published_at', nullable: true })
  publishedAt!: Date | null;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;
}
