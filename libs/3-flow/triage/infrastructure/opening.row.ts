import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { CandidateRow } from './candidate.row.js';

/** Who has looked at a match; the inbox shows the others in bold. */
@Entity({ schema: 'triage', name: 'opening' })
@ForeignKey(() => CandidateRow, ['matchId'], ['matchId'], { name: 'opening_candidate_fkey' })
export class OpeningRow {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'opening_pkey' })
  matchId!: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'opening_pkey' })
  userId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;
}
