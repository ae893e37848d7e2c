import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

/** Somebody forgot their password (aggregate: the request). Who writes the mail asks the facade for its link. */
export const passwordResetRequested = defineEvent('password_reset.requested', 1, z.object({ resetId: z.uuid(), userId: z.uuid() }));
