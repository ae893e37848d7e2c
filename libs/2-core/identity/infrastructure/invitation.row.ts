import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../public/role.js';
import { OrganisationRow } from './organisation.row.js';

/** Somebody is invited to an organisation. The link's token is made when the mail is written; only its hash stays here. */
@Entity({ schema: 'identity', name: 'invitation' })
// One open invitation for each address; partial and GIN, which a decorator cannot say so that it compares.
@Index('invitation_open', { synchronize: false })
@Index('invitation_tokens', { synchronize: false })
export class InvitationRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'invitation_pkey' })
  id!: string;

  @ForeignKey(() => OrganisationRow, { name: 'invitation_tenant_fkey' })
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text', nullable: true })
  name!: string | null;

  /** Of the mail; the person's own once accepted. */
  @Column({ type: 'text' })
  locale!: string;

  @Column({ type: 'text', array: true })
  roles!: Role[];

  @Column({ type: 'text' })
  because!: 'invited' | 'approved';

  /** More than one when the mail was written again: nobody knows which of them arrived. */
  @Column({ name: 'token_hashes', type: 'bytea', array: true, default: '{}' })
  tokenHashes!: Buffer[];

  @Column({ type: 'int', default: 1 })
  sendings!: number;

  @Column({ name: 'invited_at', type: 'timestamptz', default: () => 'now()' })
  invitedAt!: Date;

  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'accepted_at', type: 'timestamptz', nullable: true })
  acceptedAt!: Date | null;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
