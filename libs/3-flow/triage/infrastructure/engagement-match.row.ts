import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EngagementRow } from './engagement.row.js';

/** Readable by the company. */
@Entity({ schema: 'triage', name: 'engagement_match' })
@Index('engagement_match_engagement', ['engagementId'])
@ForeignKey(() => EngagementRow, ['engagementId'], ['id'], { name: 'engagement_match_engagement_fkey' })
export class EngagementMatchRow {
  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'engagement_match_pkey' })
  matchId!: string;

  @Column('uuid', { name: 'engagement_id' })
  engagementId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;

  @Column('uuid', { name: 'seed_id' })
  seedId!: string;

  @Column('uuid', { name: 'department_id' })
  departmentId!: string;

  @Column('uuid', { name: 'accepted_by' })
  acceptedBy!: string;

  @Column('timestamptz', { name: 'accepted_at' })
  acceptedAt!: Date;
}
