import { pageOf } from '@musubi/platform/http/cursor';
import { z } from 'zod';
import type { StoredNotification } from '../application/stored-notification.js';
import type { Locale } from '../domain/bilingual.js';
import { messageIn } from '../domain/message-in.js';

const notificationAnswer = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  text: z.string(),
  why: z.string(),
  link: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});

export const notificationsAnswer = pageOf(notificationAnswer).extend({ unread: z.number().int() });
export const unreadAnswer = z.object({ unread: z.number().int() });

export type NotificationAnswer = z.infer<typeof notificationAnswer>;

/** In the reader's language of now, whatever it was when the thing happened. */
export function toNotificationAnswer(locale: Locale, notification: StoredNotification): NotificationAnswer {
  const { title, sentences, why } = messageIn(locale, notification.told);
  return {
    id: notification.id,
    kind: notification.told.kind,
    title,
    text: sentences.join(locale === 'ja' ? '' : ' '),
    why,
    link: notification.link,
    createdAt: notification.createdAt.toISOString(),
    readAt: notification.readAt?.toISOString() ?? null,
  };
}

/** The shorter form on the stream. */
export function toLiveAnswer(locale: Locale, notification: StoredNotification): Omit<NotificationAnswer, 'text' | 'why' | 'readAt'> {
  const { id, kind, link, title, createdAt } = toNotificationAnswer(locale, notification);
  return { id, kind, link, title, createdAt };
}
