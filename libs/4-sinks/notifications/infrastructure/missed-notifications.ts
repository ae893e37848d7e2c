import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { StoredNotification } from '../application/stored-notification.js';
import { listed, NotificationRepository } from './notification.repository.js';

/** Longer than a transaction can last: a row that was made earlier but committed later is still found. */
const overlap = `interval '2 minutes'`;
const batch = 100;

/** What a stream may have missed, by the database's clock. */
@Injectable()
export class MissedNotifications {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
  ) {}

  /** Where a new stream begins: the reader's newest notification, or undefined when there is none. */
  newest(reader: { tenantId: string; userId: string }): Promise<string | undefined> {
    return this.database.inTenant(reader, async () => (await this.database.query<{ id: string }>(
      `select id from notifications.notification where user_id = $1 and ${listed} order by created_at desc, id desc limit 1`,
      [reader.userId]))[0]?.id);
  }

  /**
   * Everything after the named notification and a little before it, oldest first, in batches.
   * Undefined means from the beginning; an id that is not the reader's finds nothing.
   */
  async *since(reader: { tenantId: string; userId: string }, lastId: string | undefined): AsyncGenerator<StoredNotification> {
    for (let after: string | undefined, more = true; more;) {
      const found = await this.database.inTenant(reader, () => this.batch(reader.userId, lastId, after));
      yield* found;
      after = found.at(-1)?.id;
      more = found.length === batch;
    }
  }

  private async batch(userId: string, lastId: string | undefined, after: string | undefined): Promise<StoredNotification[]> {
    const rows = await this.database.query<{ id: string }>(
      `select n.id from notifications.notification n
        where n.user_id = $1 and n.${listed}
          and ($2::uuid is null or n.id <> $2 and n.created_at > (select created_at - ${overlap} from notifications.notification where id = $2))
          and ($3::uuid is null or (n.created_at, n.id) > (select created_at, id from notifications.notification where id = $3))
        order by n.created_at, n.id limit ${batch}`, [userId, lastId ?? null, after ?? null]);
    const found = await this.notifications.findAll(rows.map(({ id }) => id));
    return rows.flatMap(({ id }) => found.get(id) ?? []);
  }
}
