import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Industry, OrganisationKind } from '../public/organisation.js';

/** bigint comes as text; yen fit a double exactly. */
const asNumber = { to: (value: number | null) => value, from: (value: string | null) => (value === null ? null : Number(value)) };

@Entity({ schema: 'identity', name: 'organisation' })
@Index('organisation_code', ['code'], { unique: true })
@Index('organisation_corporate_number', ['corporateNumber'], { unique: true })
export class OrganisationRow {
  /** The tenant's id. */
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'organisation_pkey' })
  id!: string;

  @Column({ type: 'text' })
  kind!: OrganisationKind;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'name_en', type: 'text', nullable: true })
  nameEn!: string | null;

  @Column({ name: 'corporate_number', type: 'text', nullable: true })
  corporateNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  prefecture!: string | null;

  @Column({ type: 'text', nullable: true })
  industry!: Industry | null;

  @Column({ type: 'bigint', nullable: true, transformer: asNumber })
  capital!: number | null;

  @Column({ type: 'int', nullable: true })
  employees!: number | null;

  @Column({ name: 'mail_domain', type: 'text', nullable: true })
  mailDomain!: string | null;
}
