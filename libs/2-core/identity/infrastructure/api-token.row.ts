import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TokenScope } from '../public/token-scope.js';
import { UserAccountRow } from './user-account.row.js';

/** With what a script calls in a person's name. The token itself is kept nowhere. */
@Entity({ schema: 'identity', name: 'api_token' })
@Index('api_token_hash', ['tokenHash'], { unique: true })
@Index('api_token_user', ['userId'])
export class ApiTokenRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'api_token_pkey' })
  id!: string;

  @ForeignKey(() => UserAccountRow, { name: 'api_token_user_fkey' })
  @Column({ name: 'user_id', type: 'uuid' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The token's first characters, to tell it from others. */
  @Column({ type: 'text' })
  prefix!: string;

  @Column({ name: 'token_hash', type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'text', array: true })
  scopes!: TokenScope[];

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  /** To the hour. */
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
