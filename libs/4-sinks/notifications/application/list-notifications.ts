import { isUuid } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { NotificationRepository } from '../infrastructure/notification.repository.js';
import type { StoredNotification } from './stored-notification.js';

/** The reader's notifications, newest first, with the number of unread ones. In the reader's unit of work. */
@Injectable()
export class ListNotifications {
  constructor(private readonly notifications: NotificationRepository) {}

  /** @param before id of the last one shown; what is no id shows nothing, like the end of the list */
  async run(userId: string, before: string | undefined, limit: number): Promise<{ found: StoredNotification[]; unread: number }> {
    const found = before === undefined || isUuid(before) ? await this.notifications.page(userId, before, limit) : [];
    return { found, unread: await this.notifications.countUnread(userId) };
  }
}
