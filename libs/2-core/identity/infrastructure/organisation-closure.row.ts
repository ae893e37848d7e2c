import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { OrganisationRow } from './organisation.row.js';

/** The platform's operator closed an organisation's access: none of its accounts may act until the row is gone. */
@Entity({ schema: 'identity', name: 'organisation_closure' })
export class OrganisationClosureRow {
  @PrimaryColumn({ name: 'tenant_id', type: 'uuid', primaryKeyConstraintName: 'organisation_closure_pkey' })
  @ForeignKey(() => OrganisationRow, { name: 'organisation_closure_tenant_fkey' })
  tenantId!: string;

  @Column({ name: 'closed_by', type: 'uuid' })
  closedBy!: string;

  @Column({ name: 'closed_at', type: 'timestamptz', default: () => 'now()' })
  closedAt!: Date;
}
