import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

/** Somebody is at the university's login page. Holds hashes alone: nothing in it lets anybody finish. */
@Entity({ schema: 'identity', name: 'oidc_request' })
export class OidcRequestRow {
  @PrimaryColumn({ name: 'state_hash', type: 'bytea', primaryKeyConstraintName: 'oidc_request_pkey' })
  stateHash!: Buffer;

  @Column({ name: 'browser_hash', type: 'bytea' })
  browserHash!: Buffer;

  @ForeignKey(() => OrganisationRow, { name: 'oidc_request_tenant_fkey' })
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  /** Who was asked: an answer of another one is none, nor is one after the configuration has changed. */
  @Column({ type: 'text' })
  issuer!: string;

  /** To link an account, not to log in. */
  @Column({ type: 'boolean' })
  linking!: boolean;

  /** Who was logged in at the start, and in which session: its cookie does not come along on the way back. */
  @Column({ name: 'user_id', type: 'uuid', nullable: true })
  userId!: string | null;

  @Column({ name: 'session_id', type: 'uuid', nullable: true })
  sessionId!: string | null;

  @Column({ name: 'return_to', type: 'text' })
  returnTo!: string;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;
}
