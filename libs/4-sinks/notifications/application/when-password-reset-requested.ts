import { IdentityFacade, passwordResetRequested } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Database } from '@musubi/platform/database/database';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { passwordResetLetter } from '../domain/password-reset-letter.js';
import { letterRetry, PostLetter } from './post-letter.js';

type Payload = PayloadOf<typeof passwordResetRequested>;

/**
 * Writes to who forgot the password. The link's token is made here, while the letter is written, and goes nowhere but into
 * it: neither the event nor a job, a log line or the audit has ever seen it. A second delivery sends a second good link.
 */
@Subscriber({ consumer: 'notifications.send-password-reset', queue: 'notifications', events: [passwordResetRequested], as: 'system', retry: letterRetry })
export class WhenPasswordResetRequested implements EventSubscriber<Payload, 'sent'> {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityFacade,
    private readonly post: PostLetter,
    private readonly audit: AuditLog,
  ) {}

  prepare({ payload, correlationId }: EventEnvelope<Payload>): Promise<'sent' | Postponed> {
    return this.post.run(async () => {
      const reset = await this.database.asSystem(() => this.identity.writePasswordReset(payload.resetId));
      if (!reset) return undefined;
      const content = passwordResetLetter(reset.locale, reset.name, this.post.addressOf('/reset-password', reset.token), reset.expiresAt.toISOString());
      return { to: reset.email, content, about: payload.resetId, correlationId };
    });
  }

  async apply({ tenantId, payload }: EventEnvelope<Payload>): Promise<void> {
    await this.audit.record({ tenantId, action: 'user.password_reset_mailed', entity: 'user', entityId: payload.userId });
  }
}
