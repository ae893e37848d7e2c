import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

/** A university lets an outside technology licensing organisation see what concerns inventions. It is ended, never removed. */
@Entity({ schema: 'identity', name: 'tlo_grant' })
@Index('tlo_grant_university', ['tenantId'])
@Index('tlo_grant_tlo', ['tloId'])
@Check('tlo_grant_order', `valid_until is null or valid_until >= valid_from`)
@Check('tlo_grant_ended', `(ended_at is null) = (ended_by is null)`)
export class TloGrantRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'tlo_grant_pkey' })
  id!: string;

  /** The university. */
  @ForeignKey(() => OrganisationRow, { name: 'tlo_grant_tenant_fkey' })
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @ForeignKey(() => OrganisationRow, { name: 'tlo_grant_tlo_fkey' })
  @Column({ name: 'tlo_id', type: 'uuid' })
  tloId!: string;

  /** Both days included. */
  @Column({ name: 'valid_from', type: 'date' })
  validFrom!: string;

  @Column({ name: 'valid_until', type: 'date', nullable: true })
  validUntil!: string | null;

  @Column({ name: 'granted_by', type: 'uuid' })
  grantedBy!: string;

  @Column({ name: 'granted_at', type: 'timestamptz', default: () => 'now()' })
  grantedAt!: Date;

  @Column({ name: 'ended_by', type: 'uuid', nullable: true })
  endedBy!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
