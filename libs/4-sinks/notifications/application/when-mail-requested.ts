import { unwrap } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, snooze, Subscriber } from '@musubi/platform/events/subscriber';
import { mailLifecycle } from '../domain/mail-lifecycle.js';
import { MailPause } from '../infrastructure/mail-pause.js';
import { MailRepository } from '../infrastructure/mail.repository.js';
import { mailRequested } from '../public/mail.events.js';
import { SendMail, type Sending } from './send-mail.js';

type Payload = PayloadOf<typeof mailRequested>;

/** Three days of half-minute tries: longer than any mail is worth sending, and nothing is given up by counting. */
const retry = { attempts: 10_000, firstDelayMs: 1_000, maxDelayMs: 30_000 };

/** How soon to look again at a mail that somebody else is sending; by then it is settled as a rule. */
const claimedMs = 5_000;

/**
 * Sends outside the transaction under a claim and marks the mail inside. Only a death between the server's
 * acceptance and the commit sends it again, under the same Message-ID.
 */
@Subscriber({ consumer: 'notifications.send-mail', queue: 'notifications', events: [mailRequested], as: 'system', retry })
export class WhenMailRequested implements EventSubscriber<Payload, Sending> {
  constructor(
    private readonly database: Database,
    private readonly mails: MailRepository,
    private readonly pause: MailPause,
    private readonly sendMail: SendMail,
    private readonly audit: AuditLog,
  ) {}

  async prepare({ payload, correlationId }: EventEnvelope<Payload>): Promise<Sending | Postponed> {
    const wait = this.pause.remaining();
    if (wait > 0) return snooze(wait, 'the mail server is away');
    const mail = await this.mails.claim(payload.mailId);
    if (!mail) return this.whyNotClaimed(payload.mailId);
    try {
      return await this.sendMail.run(mail, correlationId);
    } catch (error) {
      await this.mails.release(payload.mailId, mail.claim);
      throw error;
    }
  }

  async apply({ tenantId, payload }: EventEnvelope<Payload>, sending: Sending): Promise<void> {
    const because = sending.action === 'give_up' ? sending.because : undefined;
    const from = mailLifecycle.initial;
    const to = unwrap(mailLifecycle.next(from, sending.action));
    if (!await this.mails.settle(payload.mailId, from, to, because)) return;
    await this.audit.record({ tenantId, action: `mail.${to}`, entity: 'mail', entityId: payload.mailId, actorUntold: true, changes: { notificationId: payload.notificationId, because } });
  }

  private async whyNotClaimed(mailId: string): Promise<Postponed> {
    const status = await this.database.asSystem(() => this.mails.status(mailId));
    return status === mailLifecycle.initial ? snooze(claimedMs, 'another worker is sending it') : cancel('the mail is settled already, or gone');
  }
}
