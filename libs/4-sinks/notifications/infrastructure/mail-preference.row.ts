import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailWay } from '../domain/mail-preferences.js';

const ways = `('at_once', 'daily', 'none')`;

/** How a person wants news of matches mailed. */
@Entity({ schema: 'notifications', name: 'mail_preference' })
@Check('mail_preference_ways', `new_matches in ${ways} and withdrawn_matches in ${ways} and answers in ${ways}`)
@Check('mail_preference_digest_at', `digest_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
export class MailPreferenceRow {
  @PrimaryColumn('uuid', { name: 'user_id', primaryKeyConstraintName: 'mail_preference_pkey' })
  userId!: string;

  @Column('uuid', { name: 'tenant_id' })
  tenantId!: string;

  @Column('text', { name: 'new_matches' })
  newMatches!: MailWay;

  @Column('text', { name: 'withdrawn_matches' })
  withdrawnMatches!: MailWay;

  @Column('text')
  answers!: MailWay;

  /** `HH:MM` in Tokyo. */
  @Column('text', { name: 'digest_at' })
  digestAt!: string;
}
