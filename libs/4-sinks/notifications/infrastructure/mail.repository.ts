import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { Told } from '../domain/notification-facts.js';
import { mailLifecycle, type GivenUpBecause, type MailState } from '../domain/mail-lifecycle.js';

export interface NewMail {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
  readonly notificationId: string;
  /** With its angle brackets. */
  readonly messageId: string;
}

/** A mail and what it tells, in the hands of one worker. */
export interface ClaimedMail extends Pick<NewMail, 'tenantId' | 'userId' | 'messageId'> {
  readonly claim: string;
  readonly requestedAt: Date;
  readonly told: Told;
  /** Path of the page where the reader goes on. */
  readonly link: string;
}

type ClaimedRow = Omit<ClaimedMail, 'told'> & { kind: string; facts: unknown };

/**
 * Longer than a conversation with a slow server lasts, shorter than the minute after which a crashed
 * worker's mail must be on its way again.
 */
const claimSeconds = 45;

/** Mails to be sent; under the system role only. */
@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  async add(mails: readonly NewMail[], status: MailState): Promise<void> {
    await this.database.query(
      `insert into notifications.mail (id, tenant_id, user_id, notification_id, message_id, status)
       select m.*, $6 from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[]) as m`,
      [mails.map(({ id }) => id), mails.map(({ tenantId }) => tenantId), mails.map(({ userId }) => userId),
        mails.map(({ notificationId }) => notificationId), mails.map(({ messageId }) => messageId), status]);
  }

  async status(id: string): Promise<MailState | undefined> {
    const [mail] = await this.database.query<{ status: MailState }>('select status from notifications.mail where id = $1', [id]);
    return mail?.status;
  }

  /**
   * Lets one worker at a time talk to the server: two deliveries of one request would both send it.
   * @returns undefined when another worker holds a claim, or the mail is settled or gone
   */
  async claim(id: string): Promise<ClaimedMail | undefined> {
    const [claimed] = await this.database.queryAsSystem<ClaimedRow>(
      `update notifications.mail m set claimed_until = clock_timestamp() + make_interval(secs => ${claimSeconds})
         from notifications.notification n
        where m.id = $1 and m.status = $2 and (m.claimed_until is null or m.claimed_until < clock_timestamp()) and n.id = m.notification_id
       returning m.claimed_until::text as claim, m.tenant_id as "tenantId", m.user_id as "userId", m.message_id as "messageId",
                 m.requested_at as "requestedAt", n.kind, n.facts, n.link`, [id, mailLifecycle.initial]);
    if (!claimed) return undefined;
    const { kind, facts, ...mail } = claimed;
    return { ...mail, told: { kind, facts } as Told };
  }

  /** After a failure, so that the next try need not wait; only one's own claim. */
  async release(id: string, claim: string): Promise<void> {
    await this.database.queryAsSystem(
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
