import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import { mailLifecycle, type GivenUpBecause, type MailState } from '../domain/mail-lifecycle.js';

export interface StoredMail {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly notificationId: string;
  /** With its angle brackets. */
  readonly messageId: string;
  readonly status: MailState;
  readonly requestedAt: Date;
}

/**
 * Longer than a conversation with a slow server lasts, shorter than the minute after which a crashed
 * worker's mail must be on its way again.
 */
const claimSeconds = 45;

/** Mails to be sent; under the system role only. */
@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  async add(to: { tenantId: string; userId: string }, notificationId: string, messageId: string, status: MailState): Promise<string> {
    const id = newId();
    await this.database.query(
      `insert into notifications.mail (id, tenant_id, user_id, notification_id, message_id, status) values ($1, $2, $3, $4, $5, $6)`,
      [id, to.tenantId, to.userId, notificationId, messageId, status]);
    return id;
  }

  async find(id: string): Promise<StoredMail | undefined> {
    const [mail] = await this.database.query<StoredMail>(
      `select id, tenant_id as "tenantId", user_id as "userId", notification_id as "notificationId",
              message_id as "messageId", status, requested_at as "requestedAt"
         from notifications.mail where id = $1`, [id]);
    return mail;
  }

  /**
   * Lets one worker at a time talk to the server: two deliveries of one request would both send it.
   * @returns the claim, or undefined when another worker holds one or the mail is settled
   */
  async claim(id: string): Promise<string | undefined> {
    const [claimed] = await this.database.query<{ until: string }>(
      `update notifications.mail set claimed_until = clock_timestamp() + make_interval(secs => ${claimSeconds})
        where id = $1 and status = $2 and (claimed_until is null or claimed_until < clock_timestamp())
       returning claimed_until::text as until`, [id, mailLifecycle.initial]);
    return claimed?.until;
  }

  /** After a failure, so that the next try need not wait; only one's own claim. */
  async release(id: string, claim: string): Promise<void> {
    await this.database.query(
      'update notifications.mail set claimed_until = null where id = $1 and claimed_until = $2::timestamptz', [id, claim]);
  }

  /** False when the mail is no longer in `from`: somebody else has settled it. */
  async settle(id: string, from: MailState, to: MailState, givenUpBecause: GivenUpBecause | undefined): Promise<boolean> {
    const settled = await this.database.query(
      `update notifications.mail set status = $3, given_up_because = $4, settled_at = clock_timestamp()
        where id = $1 and status = $2 returning id`, [id, from, to, givenUpBecause ?? null]);
    return settled.length === 1;
  }
}
