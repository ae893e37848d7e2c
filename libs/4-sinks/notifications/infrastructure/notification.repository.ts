import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '@musubi/platform/database/database';
import type { StoredNotification } from '../application/stored-notification.js';
import type { MailWay } from '../domain/mail-preferences.js';
import type { Told } from '../domain/notification-facts.js';
import { LIVE_CHANNEL } from './live-channel.js';

export interface NewNotification {
  readonly tenantId: string;
  readonly userId: string;
  readonly told: Told;
  readonly link: string;
  readonly mailed: MailWay;
}

export interface AddedNotification {
  readonly id: string;
  readonly tenantId: string;
  readonly userId: string;
}

interface Row { id: string; kind: string; facts: unknown; link: string; createdAt: Date; readAt: Date | null }

const columns = 'id, kind, facts, link, created_at as "createdAt", read_at as "readAt"';

/** A digest is a mail alone: what is in it stands in the list already. */
export const listed = `kind <> 'matches.digest'`;

/** Reads and writes in the running unit: a reader's own rows, or the system's. */
@Injectable()
export class NotificationRepository {
  constructor(private readonly database: Database) {}

  /**
   * Insert first: of any number of deliveries one makes a reader's row, and only it gets the id.
   * The notice leaves with the commit, so a reader is never told of a row that cannot be read yet.
   * @returns the new rows in the order of their readers, which two deliveries share, so that they wait instead of deadlocking
   */
  addOnce(eventId: string, readers: readonly NewNotification[]): Promise<AddedNotification[]> {
    const rows = readers.map(({ tenantId, userId, told, link, mailed }) => ({ id: newId(), tenantId, userId, kind: told.kind, facts: told.facts, link, mailed }));
    return this.database.query<AddedNotification>(
      `with added as (
         insert into notifications.notification (id, tenant_id, user_id, event_id, kind, facts, link, mailed)
         select n.id, n."tenantId", n."userId", $2, n.kind, n.facts, n.link, n.mailed
           from jsonb_to_recordset($1::jsonb) as n (id uuid, "tenantId" uuid, "userId" uuid, kind text, facts jsonb, link text, mailed text)
          order by n."userId"
         on conflict (user_id, event_id) do nothing returning id, tenant_id, user_id, kind)
       select id, tenant_id as "tenantId", user_id as "userId",
              case when ${listed} then pg_notify($3, json_build_object('userId', user_id, 'notificationId', id)::text) end from added order by user_id`,
      [JSON.stringify(rows), eventId, LIVE_CHANNEL]);
  }

  /** Newest first. */
  async page(userId: string, before: string | undefined, limit: number): Promise<StoredNotification[]> {
    const rows = await this.database.query<Row>(
      `select ${columns} from notifications.notification
        where user_id = $1 and ${listed} and ($2::uuid is null or id < $2) order by id desc limit $3`, [userId, before ?? null, limit]);
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
      'select count(*)::int as unread from notifications.notification where user_id = $1 and read_at is null and ' + listed, [userId]);
    return row?.unread ?? 0;
  }

  /** @returns whether it was unread until now; undefined when there is none */
  async markRead(id: string, userId: string): Promise<boolean | undefined> {
    const changed = await this.database.query(
      'update notifications.notification set read_at = clock_timestamp() where id = $1 and user_id = $2 and read_at is null returning id', [id, userId]);
    if (changed.length === 1) return true;
    const [seen] = await this.database.query('select id from notifications.notification where id = $1 and user_id = $2', [id, userId]);
    return seen ? false : undefined;
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
