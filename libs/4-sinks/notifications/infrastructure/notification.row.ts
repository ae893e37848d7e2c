import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One thing told to one person. The facts are kept, not the sentence: the language is the reader's of that day. */
@Entity({ schema: 'notifications', name: 'notification' })
@Unique('notification_user_event', ['userId', 'eventId'])
@Index('notification_user', ['userId', 'id'])
@Index('notification_user_time', ['userId', 'createdAt'])
@Index('notification_unread', ['userId'], { where: '(read_at IS NULL)' })
export class NotificationRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pkey' })
  id!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('uuid', { name: 'user_id' })
  userId!: string;

  @Column('uuid', { name: 'event_id' })
  eventId!: string;

  @Column('text')
  kind!: string;

  @Column('jsonb')
  facts!: unknown;

  @Column('text')
  link!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock_timestamp()' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readAt!: Date | null;
}
