import { mailRequested } from './mail.events.js';

export { NotificationsModule } from '../notifications.module.js';
export { mailRequested } from './mail.events.js';
export { notificationsPrivileges } from './privileges.js';

export const notificationsEvents = [mailRequested] as const;
