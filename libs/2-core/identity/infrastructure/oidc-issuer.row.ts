import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

/** The one issuer of a university. */
@Entity({ schema: 'identity', name: 'oidc_issuer' })
export class OidcIssuerRow {
  @ForeignKey(() => OrganisationRow, { name: 'oidc_issuer_tenant_fkey' })
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid', primaryKeyConstraintName: 'oidc_issuer_pkey' })
  tenantId!: string;

  @Column({ type: 'text' })
  issuer!: string;

  @Column({ name: 'client_id', type: 'text' })
  clientId!: string;

  /** Sealed. */
  @Column({ name: 'client_secret', type: 'text' })
  clientSecret!: string;

  @Column({ name: 'accepts_mfa', type: 'boolean' })
  acceptsMfa!: boolean;

  @Column({ type: 'boolean' })
  enabled!: boolean;
}
