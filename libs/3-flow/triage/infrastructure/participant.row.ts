import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AssignmentRow } from './assignment.row.js';

@Entity({ schema: 'triage', name: 'participant' })
@Index('participant_user', ['userId'])
@ForeignKey(() => AssignmentRow, ['assignmentId'], ['id'], { name: 'participant_assignment_fkey' })
export class ParticipantRow {
  @PrimaryColumn('uuid', { name: 'assignment_id', primaryKeyConstraintName: 'participant_pkey' })
  assignmentId!: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'participant_pkey' })
  userId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;
}
