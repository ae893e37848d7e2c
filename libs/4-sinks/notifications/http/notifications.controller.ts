import { pageQuery, readCursor, toPage } from '@musubi/platform/http/cursor';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidQuery } from '@musubi/platform/http/valid';
import { Controller } from '@nestjs/common';
import type { z } from 'zod';
import { ListNotifications } from '../application/list-notifications.js';
import { MarkAllRead } from '../application/mark-all-read.js';
import { MarkRead } from '../application/mark-read.js';
import { notificationsAnswer, toNotificationAnswer, unreadAnswer } from './notification-answers.js';
import { readers } from './readers.js';

@Controller()
export class NotificationsController {
  constructor(
    private readonly listNotifications: ListNotifications,
    private readonly markRead: MarkRead,
    private readonly markAllRead: MarkAllRead,
  ) {}

  @Endpoint({
    method: 'GET', path: 'notifications', summary: "The caller's notifications, newest first",
    access: 'member', query: pageQuery, answer: [200, notificationsAnswer],
  })
  async list(@Caller() caller: Principal, @ValidQuery() query: z.infer<typeof pageQuery>): Promise<z.infer<typeof notificationsAnswer>> {
    const { found, unread } = await this.listNotifications.run(caller.userId, readCursor(query.cursor), query.limit + 1);
    const { items, nextCursor } = toPage(found, query.limit, ({ id }) => id);
    return { items: items.map((item) => toNotificationAnswer(caller.locale, item)), nextCursor, unread };
  }

  @Endpoint({ method: 'POST', path: 'notifications/read-all', summary: 'Mark all as read', access: readers, answer: [200, unreadAnswer] })
  async readAll(@Caller() caller: Principal): Promise<z.infer<typeof unreadAnswer>> {
    await this.markAllRead.run(caller);
    return { unread: 0 };
  }

  @Endpoint({ method: 'POST', path: 'notifications/:id/read', summary: 'Mark one as read', access: readers, answer: [200, unreadAnswer] })
  async readOne(@Caller() caller: Principal, @PathId('id') id: string): Promise<z.infer<typeof unreadAnswer>> {
    return { unread: unwrap(await this.markRead.run(caller, id)) };
  }
}
