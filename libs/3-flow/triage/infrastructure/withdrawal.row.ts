import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssignmentRow } from './assignment.row.js';

/** Newest withdrawal of a match, kept also when it comes before the proposal. */
@Entity({ schema: 'triage', name: 'withdrawal' })
@Index('withdrawal_assignment', ['assignmentId'])
@ForeignKey(() => AssignmentRow, ['assignmentId'], ['id'], { name: 'withdrawal_assignment_fkey' })
export class WithdrawalRow {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'withdrawal_pkey' })
  matchId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('text', { name: 'withdrawn_as' })
  withdrawnAs!: string;
}
