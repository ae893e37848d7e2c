import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** What a person logs in with. The application role may read everything but the hash. */
@Entity({ schema: 'identity', name: 'login' })
@Index('login_email', ['email'], { unique: true })
export class LoginRow {
  @ForeignKey(() => UserAccountRow, { name: 'login_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'login_pkey' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Lower case; unique in the platform, because a login names no organisation. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ name: 'password_hash', type: 'text' })
  passwordHash!: string;
}
