import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@musubi/kernel';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Outbox } from '@musubi/platform/events/outbox';
import { defaultPreferences, type MailWay, mailWayOf } from '../domain/mail-preferences.js';
import { mailLifecycle } from '../domain/mail-lifecycle.js';
import { messageIdOf } from '../domain/message-id.js';
import type { Told } from '../domain/notification-facts.js';
import { MailPreferenceRepository } from '../infrastructure/mail-preference.repository.js';
import { MailRepository } from '../infrastructure/mail.repository.js';
import { MatchMails } from '../infrastructure/match-mails.js';
import { type AddedNotification, NotificationRepository } from '../infrastructure/notification.repository.js';
import { mailRequested } from '../public/mail.events.js';

/** One reader and what they are told. */
export interface Notice {
  /** The reader's own organisation, not that of the event. */
  readonly tenantId: string;
  readonly userId: string;
  readonly told: Told;
  /** Path of the page where they go on. */
  readonly link: string;
  /**
   * The matches of which the reader was not told before; undefined where it is of none. With none left, all of them came back:
   * the app says so, a mail does not.
   */
  readonly newMatchIds?: readonly string[] | undefined;
}

/** Tells people of an event, each of them once and of each match by one mail, in the system's transaction of whoever calls. */
@Injectable()
export class Notify {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly mails: MailRepository,
    private readonly preferences: MailPreferenceRepository,
    private readonly matchMails: MatchMails,
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The first notice to a person counts: who is both owner and administrator hears it once. @returns what was not told before */
  async tell(eventId: string, notices: readonly Notice[]): Promise<AddedNotification[]> {
    const first = new Map([...notices].reverse().map((notice) => [notice.userId, notice]));
    const chosen = await this.preferences.ofAll([...first.keys()]);
    const wayOf = ({ userId, told, newMatchIds }: Notice): MailWay =>
      (newMatchIds?.length === 0 ? 'none' : mailWayOf(told.kind, chosen.get(userId) ?? defaultPreferences));
    const added = await this.notifications.addOnce(eventId, [...first.values()].map((notice) => ({ ...notice, mailed: wayOf(notice) })));
    await this.matchMails.add(added.flatMap(({ id, tenantId, userId }) =>
      (first.get(userId)?.newMatchIds ?? []).map((matchId) => ({ userId, tenantId, matchId, notificationId: id }))));
    const atOnce = new Set([...first.values()].filter((notice) => wayOf(notice) === 'at_once').map(({ userId }) => userId));
    await this.mail(added.filter(({ userId }) => atOnce.has(userId)));
    return added;
  }

  private async mail(added: readonly AddedNotification[]): Promise<void> {
    if (added.length === 0) return;
    const mails = added.map(({ id, tenantId, userId }) => ({
      id: newId(), tenantId, userId, notificationId: id, messageId: messageIdOf(id, this.environment.publicUrl),
    }));
    await Promise.all([
      this.mails.add(mails, mailLifecycle.initial),
      this.outbox.publishAll(mailRequested, mails.map(({ id, tenantId, notificationId }) => ({
        tenantId, aggregateId: id, aggregateVersion: 1, payload: { mailId: id, notificationId },
      }))),
    ]);
  }
}
