import { Inject, Injectable } from '@nestjs/common';
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
    // Always in the same order, so that two deliveries wait for each other instead of for ever.
    const sorted = [...notices].sort((left, right) => (left.userId < right.userId ? -1 : Number(left.userId > right.userId)));
    for (const notice of sorted) await this.tellOne(eventId, notice);
  }

  private async tellOne(eventId: string, notice: Notice): Promise<void> {
    const notificationId = await this.notifications.addOnce(notice, eventId, notice.told, notice.link);
    if (notificationId === undefined) return;
    const messageId = messageIdOf(notificationId, this.environment.publicUrl);
    const mailId = await this.mails.add(notice, notificationId, messageId, mailLifecycle.initial);
    await this.outbox.publish(mailRequested, {
      tenantId: notice.tenantId, aggregateId: mailId, aggregateVersion: 1, payload: { mailId, notificationId },
    });
  }
}
