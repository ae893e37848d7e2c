import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** A code on paper that stands in for the authenticator, once. */
@Entity({ schema: 'identity', name: 'recovery_code' })
export class RecoveryCodeRow {
  @ForeignKey(() => UserAccountRow, { name: 'recovery_code_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'recovery_code_pkey' })
  userId!: string;

  @PrimaryColumn({ name: 'code_hash', type: 'bytea', primaryKeyConstraintName: 'recovery_code_pkey' })
  codeHash!: Buffer;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;
}
