import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { StoredNotification } from '../application/stored-notification.js';
import type { Told } from '../domain/notification-facts.js';
import { LIVE_CHANNEL, type LiveNotice } from './live-channel.js';

interface Row { id: string; kind: string; facts: unknown; link: string; createdAt: Date; readAt: Date | null }

const columns = 'id, kind, facts, link, created_at as "createdAt", read_at as "readAt"';

/** Reads and writes in the running unit: a reader's own rows, or the system's. */
@Injectable()
export class NotificationRepository {
  constructor(private readonly database: Database) {}

  /**
   * Insert first: of any number of deliveries one makes the row, and only it gets the id.
   * The notice leaves with the commit, so a reader is never told of a row that cannot be read yet.
   */
  async addOnce(to: { tenantId: string; userId: string }, eventId: string, told: Told, link: string): Promise<string | undefined> {
    const [added] = await this.database.query<{ id: string }>(
      `insert into notifications.notification (id, tenant_id, user_id, event_id, kind, facts, link)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (user_id, event_id) do nothing returning id`,
      [newId(), to.tenantId, to.userId, eventId, told.kind, JSON.stringify(told.facts), link]);
    if (!added) return undefined;
    const notice: LiveNotice = { userId: to.userId, notificationId: added.id };
    await this.database.query('select pg_notify($1, $2)', [LIVE_CHANNEL, JSON.stringify(notice)]);
    return added.id;
  }

  /** Newest first. */
  async page(userId: string, before: string | undefined, limit: number): Promise<StoredNotification[]> {
    const rows = await this.database.query<Row>(
      `select ${columns} from notifications.notification
        where user_id = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`, [userId, before ?? null, limit]);
    return rows.map(stored);
  }

  async find(id: string): Promise<StoredNotification | undefined> {
    return (await this.findAll([id])).get(id);
  }

  async findAll(ids: readonly string[]): Promise<ReadonlyMap<string, StoredNotification>> {
    const rows = await this.database.query<Row>(`select ${columns} from notifications.notification where id = any($1::uuid[])`, [ids]);
    return new Map(rows.map((row) => [row.id, stored(row)]));
  }

  async countUnread(userId: string): Promise<number> {
    const [row] = await this.database.query<{ unread: number }>(
      'select count(*)::int as unread from notifications.notification where user_id = $1 and read_at is null', [userId]);
    return row?.unread ?? 0;
  }

  /** @returns whether it was unread until now; undefined when there is none */
  async markRead(id: string): Promise<boolean | undefined> {
    const changed = await this.database.query(
      'update notifications.notification set read_at = clock_timestamp() where id = $1 and read_at is null returning id', [id]);
    if (changed.length === 1) return true;
    return await this.find(id) ? false : undefined;
  }

  /** @returns how many were unread until now */
  async markAllRead(userId: string): Promise<number> {
    const changed = await this.database.query(
      'update notifications.notification set read_at = clock_timestamp() where user_id = $1 and read_at is null returning id', [userId]);
    return changed.length;
  }
}

function stored({ kind, facts, ...row }: Row): StoredNotification {
  return { ...row, told: { kind, facts } as Told };
}
