import { defineEvent } from '@musubi/platform/events/event-definition';
import { z } from 'zod';

/** Somebody forgot their password (aggregate: the request). Who writes the mail asks the facade for its link. */
export const passwordResetRequested = defineEvent('password_reset.requested', 1, z.object({ resetId: z.uuid(), userId: z.uuid() }));

/** Somebody is invited, or invited again (aggregate: the invitation, version: the sending). Who writes the mail asks `EntryFacade` for its link. */
export const invitationSent = defineEvent('invitation.sent', 1, z.object({ invitationId: z.uuid() }));

/** A company wants to come in; its address is still to be proved (aggregate: the registration, as in the two below). */
export const registrationRequested = defineEvent('registration.requested', 1, z.object({ registrationId: z.uuid() }));

/** The address is proved: somebody has to decide. */
export const registrationVerified = defineEvent('registration.verified', 1, z.object({ registrationId: z.uuid() }));

export const registrationRejected = defineEvent('registration.rejected', 1, z.object({ registrationId: z.uuid() }));

export const securityChanges = [
  'password', 'second_factor_set_up', 'second_factor_removed', 'second_factor_reset', 'recovery_codes_renewed', 'oidc_linked', 'oidc_unlinked',
] as const;

/** What a person logs in with is another now, and the person has to hear of it (aggregate: the change). */
export const userSecurityChanged = defineEvent('user.security_changed', 1, z.object({ userId: z.uuid(), what: z.enum(securityChanges) }));
