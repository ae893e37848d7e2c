import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { EngagementStatus } from '../domain/engagement-status.js';
import { AssignmentRow } from './assignment.row.js';

/** Readable by its company. */
@Entity({ schema: 'triage', name: 'engagement' })
@Check('engagement_status', `status in ('open', 'closed')`)
@Unique('engagement_need', ['tenantId', 'needId'])
@Index('engagement_company', ['companyId', 'id'])
@Index('engagement_assignment', ['assignmentId'])
@ForeignKey(() => AssignmentRow, ['assignmentId'], ['id'], { name: 'engagement_assignment_fkey' })
export class EngagementRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'engagement_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @Column('uuid', { name: 'assignment_id' })
  assignmentId!: string;

  @Column('text')
  status!: EngagementStatus;

  @Column('uuid', { name: 'owner_user_id' })
  ownerUserId!: string;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt!: Date;
}
