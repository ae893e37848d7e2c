import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** A person's authenticator, and the next one until a code has confirmed it. */
@Entity({ schema: 'identity', name: 'totp' })
export class TotpRow {
  @ForeignKey(() => UserAccountRow, { name: 'totp_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'totp_pkey' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** What the person's device knows too, sealed. */
  @Column({ type: 'text', nullable: true })
  secret!: string | null;

  @Column({ type: 'text', nullable: true })
  pending!: string | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** The newest time step whose code was taken: it and all before are worth nothing any more. */
  @Column({ name: 'used_step', type: 'bigint', default: 0 })
  usedStep!: string;

  /** One for all the person's recovery codes, so that one slow hash finds the code among them. */
  @Column({ name: 'recovery_salt', type: 'bytea', nullable: true })
  recoverySalt!: Buffer | null;
}
