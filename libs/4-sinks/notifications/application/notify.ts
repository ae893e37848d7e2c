import { Inject, Injectable } from '@nestjs/common';
import { newId } from '@musubi/kernel';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Outbox } from '@musubi/platform/events/outbox';
import { mailLifecycle } from '../domain/mail-lifecycle.js';
import { messageIdOf } from '../domain/message-id.js';
import type { Told } from '../domain/notification-facts.js';
import { MailRepository } from '../infrastructure/mail.repository.js';
import { NotificationRepository } from '../infrastructure/notification.repository.js';
import { mailRequested } from '../public/mail.events.js';

/** One reader and what they are told. */
export interface Notice {
  /** The reader's own organisation, not that of the event. */
  readonly tenantId: string;
  readonly userId: string;
  readonly told: Told;
  /** Path of the page where they go on. */
  readonly link: string;
}

/** Tells people of an event, each of them once, in the inbox transaction of whoever calls. */
@Injectable()
export class Notify {
  constructor(
    private readonly notifications: NotificationRepository,
    private readonly mails: MailRepository,
    private readonly outbox: Outbox,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /** The first notice to a person counts: who is both owner and administrator hears it once. */
  async tell(eventId: string, notices: readonly Notice[]): Promise<void> {
    const first = new Map([...notices].reverse().map((notice) => [notice.userId, notice]));
    const added = await this.notifications.addOnce(eventId, [...first.values()]);
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
