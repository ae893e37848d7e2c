import type { ContextSchema } from '@musubi/platform/database/context-schema';
import { MailPreferenceRow } from './mail-preference.row.js';
import { MailRow } from './mail.row.js';
import { MatchMailRow } from './match-mail.row.js';
import { Notifications1700000006001 } from './migrations/1700000006001-notifications.js';
import { Digests1700000006040 } from './migrations/1700000006040-digests.js';
import { NotificationRow } from './notification.row.js';

export const notificationsSchema: ContextSchema = {
  name: 'notifications', rows: [NotificationRow, MailRow, MatchMailRow, MailPreferenceRow], migrations: [Notifications1700000006001, Digests1700000006040],
};
