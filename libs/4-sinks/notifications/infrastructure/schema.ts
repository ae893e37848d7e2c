import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { MailRow } from './mail.row.js';
import { Notifications1700000006001 } from './migrations/1700000006001-notifications.js';
import { NotificationRow } from './notification.row.js';

export const notificationsSchema: ContextSchema = {
  name: 'notifications', rows: [NotificationRow, MailRow], migrations: [Notifications1700000006001],
};
