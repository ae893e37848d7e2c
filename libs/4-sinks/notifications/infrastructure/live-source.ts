import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { StreamChannel, StreamReader } from '../application/stream-reader.js';
import { nothingYet, type ResumePoint } from '../domain/resume-point.js';
import { MissedNotifications } from './missed-notifications.js';
import { NotificationRepository } from './notification.repository.js';

/** Puts rows onto a stream, read as its reader: row-level security holds here too. */
@Injectable()
export class LiveSource {
  constructor(
    private readonly database: Database,
    private readonly notifications: NotificationRepository,
    private readonly missed: MissedNotifications,
  ) {}

  /** Sends what was missed, or marks where the stream begins. @returns the point from which to look again */
  async begin(reader: StreamReader, channel: StreamChannel, from: ResumePoint): Promise<string> {
    if (from !== 'now') return this.catchUp(reader, channel, from === 'beginning' ? nothingYet : from.after);
    const newest = await this.missed.newest(reader) ?? nothingYet;
    channel.mark(newest);
    return newest;
  }

  async catchUp(reader: StreamReader, channel: StreamChannel, after: string): Promise<string> {
    let last = after;
    for await (const notification of this.missed.since(reader, after === nothingYet ? undefined : after)) {
      channel.send(notification);
      last = notification.id;
    }
    return last;
  }

  /** @returns whether the reader has such a notification */
  async one(reader: StreamReader, channel: StreamChannel, id: string): Promise<boolean> {
    const notification = await this.database.inTenant(reader, () => this.notifications.find(id));
    if (notification) channel.send(notification);
    return notification !== undefined;
  }
}
