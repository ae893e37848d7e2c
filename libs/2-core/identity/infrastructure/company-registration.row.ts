import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Industry } from '../public/organisation.js';

/** Somebody asks that a company be let in. It belongs to no tenant yet: the system alone reads it. */
@Entity({ schema: 'identity', name: 'company_registration' })
@Index('company_registration_number', ['corporateNumber'])
// GIN, which a decorator cannot say.
@Index('company_registration_tokens', { synchronize: false })
export class CompanyRegistrationRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'company_registration_pkey' })
  id!: string;

  /** The company that is to be, or is already. */
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'corporate_number', type: 'text' })
  corporateNumber!: string;

  @Column({ name: 'company_name', type: 'text' })
  companyName!: string;

  @Column({ type: 'text' })
  prefecture!: string;

  @Column({ type: 'text', nullable: true })
  industry!: Industry | null;

  @Column({ type: 'bigint', nullable: true })
  capital!: string | null;

  @Column({ type: 'int', nullable: true })
  employees!: number | null;

  @Column({ name: 'person_name', type: 'text' })
  personName!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  locale!: string;

  @Column({ name: 'token_hashes', type: 'bytea', array: true, default: '{}' })
  tokenHashes!: Buffer[];

  @Column({ name: 'requested_at', type: 'timestamptz', default: () => 'now()' })
  requestedAt!: Date;

  /** Of the link. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'verified_at', type: 'timestamptz', nullable: true })
  verifiedAt!: Date | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  decision!: 'approved' | 'rejected' | null;

  @Column({ name: 'rejected_because', type: 'text', nullable: true })
  rejectedBecause!: string | null;
}
