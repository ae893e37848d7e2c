import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

/** A notification is to go out as a mail too (aggregate: the mail, tenant: the reader's organisation). */
export const mailRequested = defineEvent('mail.requested', 1, z.object({ mailId: z.uuid(), notificationId: z.uuid() }));
