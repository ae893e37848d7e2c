import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { EngagementRow } from './engagement.row.js';

/** Readable by the company: it knows whom it works with. */
@Entity({ schema: 'triage', name: 'engagement_person' })
@Index('engagement_person_user', ['userId'])
@ForeignKey(() => EngagementRow, ['engagementId'], ['id'], { name: 'engagement_person_engagement_fkey' })
export class EngagementPersonRow {
  @PrimaryColumn('uuid', { name: 'engagement_id', primaryKeyConstraintName: 'engagement_person_pkey' })
  engagementId!: string;

  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'engagement_person_pkey' })
  userId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'company_id' })
  companyId!: string;

  @Column('uuid', { name: 'need_id' })
  needId!: string;
}
