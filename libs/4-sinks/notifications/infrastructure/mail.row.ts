import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** The mail of a notification: asked for once, sent at least once under one Message-ID. */
@Entity({ schema: 'notifications', name: 'mail' })
@Unique('mail_notification', ['notificationId'])
@Unique('mail_message_id', ['messageId'])
@ForeignKey('NotificationRow', ['notificationId'], ['id'], { name: 'mail_notification_fkey' })
export class MailRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mail_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'notification_id' })
  notificationId!: string;

  @Column('text', { name: 'message_id' })
  messageId!: string;

  @Column('text')
  status!: string;

  @Column('text', { name: 'given_up_because', nullable: true })
  givenUpBecause!: string | null;

  @Column('timestamptz', { name: 'requested_at', default: () => 'clock_timestamp()' })
  requestedAt!: Date;

  /** Until then one worker is sending it. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;

  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}
