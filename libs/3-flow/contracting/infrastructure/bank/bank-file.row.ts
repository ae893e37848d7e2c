import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A bank's list that was uploaded; only added to. */
@Entity({ schema: 'contracting', name: 'bank_file' })
@Unique('bank_file_tenant', ['id', 'tenantId'])
export class BankFileRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'bank_file_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text')
  name!: string;

  /** Rows that were in an earlier file already. */
  @Column('int', { name: 'known_lines' })
  knownLines!: number;

  @Column('timestamptz', { name: 'uploaded_at' })
  uploadedAt!: Date;

  @Column('uuid', { name: 'uploaded_by' })
  uploadedBy!: string;
}
