import { IdentityFacade, passwordResetRequested } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { cancel, type EventSubscriber, type Postponed, snooze, Subscriber } from '@musubi/platform/events/subscriber';
import { Mailer } from '@musubi/platform/mail/mailer';
import { Inject } from '@nestjs/common';
import { messageIdOf } from '../domain/message-id.js';
import { passwordResetLetter } from '../domain/password-reset-letter.js';
import { smtpFailureOf } from '../domain/smtp-failure.js';
import { MailPause } from '../infrastructure/mail-pause.js';

type Payload = PayloadOf<typeof passwordResetRequested>;

/** Tried until the request has run out, which identity says; nothing is given up by counting. */
const retry = { attempts: 10_000, firstDelayMs: 1_000, maxDelayMs: 15_000 };

/**
 * Writes to who forgot the password. The link's token is made here, while the letter is written, and goes nowhere but into
 * it: neither the event nor a job, a log line or the audit has ever seen it. A second delivery sends a second good link.
 */
@Subscriber({ consumer: 'notifications.send-password-reset', queue: 'notifications', events: [passwordResetRequested], as: 'system', retry })
export class WhenPasswordResetRequested implements EventSubscriber<Payload, 'sent'> {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
    private readonly mailer: Mailer,
    private readonly pause: MailPause,
    private readonly audit: AuditLog,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  async prepare({ payload, correlationId }: EventEnvelope<Payload>): Promise<'sent' | Postponed> {
    const wait = this.pause.remaining();
    if (wait > 0) return snooze(wait, 'the mail server is away');
    const reset = await this.database.asSystem(() => this.identity.writePasswordReset(payload.resetId));
    if (!reset) return cancel('the request has run out or the account may not act');
    // Behind the #, so that no server on the way and no referrer is told.
    const address = `${this.environment.publicUrl}/reset-password#${reset.token}`;
    const content = passwordResetLetter(reset.locale, reset.name, address, reset.expiresAt.toISOString());
    try {
      await this.mailer.send({ ...content, to: reset.email, messageId: messageIdOf(payload.resetId, this.environment.publicUrl), correlationId });
      this.pause.end();
      return 'sent';
    } catch (error) {
      const failure = smtpFailureOf(error);
      if (failure === 'recipient_refused') return cancel('the address takes no mail');
      if (failure === 'server_away') this.pause.begin();
      throw error;
    }
  }

  async apply({ tenantId, payload }: EventEnvelope<Payload>): Promise<void> {
    await this.audit.record({ tenantId, action: 'user.password_reset_mailed', entity: 'user', entityId: payload.userId });
  }
}
