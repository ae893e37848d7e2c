import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** Between the password and the second factor: worth a few codes for a few minutes, and no request. */
@Entity({ schema: 'identity', name: 'login_step' })
@Index('login_step_user', ['userId'])
export class LoginStepRow {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea', primaryKeyConstraintName: 'login_step_pkey' })
  tokenHash!: Buffer;

  @ForeignKey(() => UserAccountRow, { name: 'login_step_user_fkey' })
  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ type: 'text', array: true })
  methods!: string[];

  @Column({ type: 'int', default: 0 })
  failures!: number;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
