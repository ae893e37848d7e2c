import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { MailWay } from '../domain/mail-preferences.js';

/** One thing told to one person. The facts are kept, not the sentence: the language is the reader's of that day. */
@Entity({ schema: 'notifications', name: 'notification' })
@Unique('notification_user_event', ['userId', 'eventId'])
@Index('notification_user', ['userId', 'id'])
@Index('notification_user_time', ['userId', 'createdAt'])
@Index('notification_unread', ['userId'], { where: '(read_at IS NULL)' })
@Index('notification_undigested', ['userId'], { where: `((mailed = 'daily') AND (digest_id IS NULL))` })
@Check('notification_mailed', `mailed in ('at_once', 'daily', 'none')`)
@ForeignKey('NotificationRow', ['digestId'], ['id'], { name: 'notification_digest_fkey' })
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

  /** How its mail goes out: by itself, in the day's digest, or not at all. */
  @Column('text', { default: 'at_once' })
  mailed!: MailWay;

  /** The digest that it is in. */
  @Column('uuid', { name: 'digest_id', nullable: true })
  digestId!: string | null;
}
