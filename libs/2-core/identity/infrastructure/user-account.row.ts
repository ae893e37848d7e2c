import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

/** A person. What they log in with stands apart (`identity.login`), out of reach of everyday queries. */
@Entity({ schema: 'identity', name: 'user_account' })
@Index('user_account_tenant', ['tenantId'])
export class UserAccountRow {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'user_account_pkey' })
  id!: string;

  @ForeignKey(() => OrganisationRow, { name: 'user_account_tenant_fkey' })
  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  locale!: 'ja' | 'en';

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** A liaison: other organisations may know the name. */
  @Column({ type: 'boolean', default: false })
  listed!: boolean;
}
