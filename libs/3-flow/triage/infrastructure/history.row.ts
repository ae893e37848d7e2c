import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HistoryKind } from '../domain/history-kind.js';
import { AssignmentRow } from './assignment.row.js';

/** The university's own history of a need; internal. */
@Entity({ schema: 'triage', name: 'history' })
@Index('history_assignment', ['assignmentId', 'id'])
@ForeignKey(() => AssignmentRow, ['assignmentId'], ['id'], { name: 'history_assignment_fkey' })
export class HistoryRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'history_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('text')
  kind!: HistoryKind;

  @Column('uuid', { name: 'match_id', nullable: true })
  matchId!: string | null;

  @Column('uuid', { name: 'actor_user_id', nullable: true })
  actorUserId!: string | null;

  @Column('jsonb')
  facts!: object;
}
