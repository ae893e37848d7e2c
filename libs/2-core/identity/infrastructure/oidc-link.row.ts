import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** Whose account a subject of an issuer is; the issuer's name alone makes a subject unique. */
@Entity({ schema: 'identity', name: 'oidc_link' })
@Index('oidc_link_subject', ['tenantId', 'issuer', 'subject'], { unique: true })
export class OidcLinkRow {
  @ForeignKey(() => UserAccountRow, { name: 'oidc_link_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'oidc_link_pkey' })
  userId!: string;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ name: 'linked_at', type: 'timestamptz', default: () => 'now()' })
  linkedAt!: Date;
}
