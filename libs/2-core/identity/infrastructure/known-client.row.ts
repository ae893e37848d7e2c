import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { UserAccountRow } from './user-account.row.js';

/** A browser or an address from which an account had a good login. */
@Entity({ schema: 'identity', name: 'known_client' })
@Index('known_client_mark', ['mark'])
export class KnownClientRow {
  @ForeignKey(() => UserAccountRow, { name: 'known_client_user_fkey' })
  @PrimaryColumn({ name: 'user_id', type: 'uuid', primaryKeyConstraintName: 'known_client_pkey' })
  userId!: string;

  /** Hash of the device token or of the address. */
  @PrimaryColumn({ type: 'bytea', primaryKeyConstraintName: 'known_client_pkey' })
  mark!: Buffer;

  @Column({ name: 'tenant_id', type: 'uuid' })
  tenantId!: string;

  @Column({ name: 'seen_at', type: 'timestamptz', default: () => 'now()' })
  seenAt!: Date;
}
