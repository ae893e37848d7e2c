import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person was told of a match, whatever need version, owner or deputy it came by: once, and never by mail again. */
@Entity({ schema: 'notifications', name: 'match_mail' })
@Index('match_mail_notification', ['notificationId'])
@ForeignKey('NotificationRow', ['notificationId'], ['id'], { name: 'match_mail_notification_fkey' })
export class MatchMailRow {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'match_mail_pkey' })
  userId!: string;

  @PrimaryColumn('uuid', { name: 'match_id', primaryKeyConstraintName: 'match_mail_pkey' })
  matchId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  /** That told of it first. */
  @Column('uuid', { name: 'notification_id' })
  notificationId!: string;
}
