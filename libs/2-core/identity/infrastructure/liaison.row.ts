import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** How a liaison is on duty: deputy, absence, field, headquarters. */
@Entity({ schema: 'identity', name: 'liaison' })
@Index('liaison_tenant', ['tenantId'])
@Check('liaison_weekly_matches', 'weekly_matches between 1 and 500')
export class LiaisonRow {
  @ForeignKey(() => UserAccountRow, { name: 'liaison_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'liaison_pkey' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @ForeignKey(() => UserAccountRow, { name: 'liaison_deputy_fkey' })
  @Column({ name: 'deputy_user_id', type: 'uuid', nullable: true })
  deputyUserId!: string | null;

  @Column({ name: 'absent_from', type: 'date', nullable: true })
  absentFrom!: string | null;

  @Column({ name: 'absent_until', type: 'date', nullable: true })
  absentUntil!: string | null;

  @Column({ name: 'field_codes', type: 'text', array: true })
  fieldCodes!: string[];

  @Column({ type: 'boolean', default: false })
  headquarters!: boolean;

  /** New matches in a week; null: as the university says. */
  @Column({ name: 'weekly_matches', type: 'int', nullable: true })
  weeklyMatches!: number | null;
}
