import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Band } from '../domain/band.js';
import type { CandidateStatus } from '../domain/candidate-status.js';
import type { DeclineReason } from '../domain/decline-reason.js';
import { AssignmentRow } from './assignment.row.js';

@Entity({ schema: 'triage', name: 'candidate' })
@Check('candidate_status', `status in ('waiting', 'open', 'accepted', 'declined', 'withdrawn')`)
@Check('candidate_decided', `(status in ('accepted', 'declined')) = (decided_by is not null and decided_at is not null)`)
@Check('candidate_reason', `(status = 'declined') = (reason is not null)`)
@Check('candidate_released', `(released_at is null) = (released_to is null)`)
@Index('candidate_assignment', ['assignmentId'])
@Index('candidate_due', ['tenantId', 'status', 'dueAt', 'matchId'])
@Index('candidate_waiting', ['tenantId', 'liaisonUserId', 'value'], { where: `(status = 'waiting')` })
@Index('candidate_given', ['tenantId', 'releasedTo', 'releasedAt'])
@ForeignKey(() => AssignmentRow, ['assignmentId'], ['id'], { name: 'candidate_assignment_fkey' })
export class CandidateRow {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'candidate_pkey' })
  matchId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @Column('uuid', { name: 'seed_id' })
  seedId!: string;

  @Column('uuid', { name: 'department_id' })
  departmentId!: string;

  @Column('uuid', { name: 'liaison_user_id' })
  liaisonUserId!: string;

  @Column('int', { name: 'need_version' })
  needVersion!: number;

  @Column('text', { name: 'proposed_as' })
  proposedAs!: string;

  @Column('text')
  band!: Band;

  @Column('int')
  rank!: number;

  @Column('text')
  status!: CandidateStatus;

  @Column('timestamptz', { name: 'due_at' })
  dueAt!: Date;

  /** 0–1; null where matching told none. */
  @Column('float8', { nullable: true })
  score!: number | null;

  /** Of being taken up, 0–1; null where matching told none. */
  @Column('float8', { nullable: true })
  probability!: number | null;

  /** Of the need. */
  @Column('date', { nullable: true })
  deadline!: string | null;

  /** Orders what waits. */
  @Column('float8', { default: 0 })
  value!: number;

  /** When it first came onto a desk … */
  @Column('timestamptz', { name: 'released_at', nullable: true })
  releasedAt!: Date | null;

  /** … and whose: that liaison's week it counts in. */
  @Column('uuid', { name: 'released_to', nullable: true })
  releasedTo!: string | null;

  /** To whom a colleague handed it. */
  @Column('uuid', { name: 'handed_over_to', nullable: true })
  handedOverTo!: string | null;

  /** While it waits: the Monday of the week in which it will be read, as last foreseen. */
  @Column('date', { name: 'expected_week', nullable: true })
  expectedWeek!: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy!: string | null;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  decidedAt!: Date | null;

  @Column('text', { nullable: true })
  reason!: DeclineReason | null;

  @Column('text', { nullable: true })
  note!: string | null;

  @Column('boolean', { name: 'note_to_company', nullable: true })
  noteToCompany!: boolean | null;
}
