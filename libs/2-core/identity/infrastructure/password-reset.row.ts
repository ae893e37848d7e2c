import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** Somebody asked for a new password. The link's token is made when the mail is written; only its hash stays here. */
@Entity({ schema: 'identity', name: 'password_reset' })
@Index('password_reset_user', ['userId'])
// GIN, which a decorator cannot say.
@Index('password_reset_tokens', { synchronize: false })
export class PasswordResetRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'password_reset_pkey' })
  id!: string;

  @ForeignKey(() => UserAccountRow, { name: 'password_reset_user_fkey' })
  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** More than one when the mail was written again: nobody knows which of them arrived. */
  @Column({ name: 'token_hashes', type: 'bytea', array: true, default: '{}' })
  tokenHashes!: Buffer[];

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
