import { z } from 'zod';
import type { Invitation, OpenInvitation } from '../public/invitation.js';
import { roles } from '../public/role.js';

const locale = z.enum(['ja', 'en']);
const token = z.string().min(1).max(100);

export const inviteBody = z.strictObject({ email: z.string().min(1).max(254), roles: z.array(z.enum(roles)).min(1).max(roles.length), locale: locale.optional() });
export type InviteBody = z.infer<typeof inviteBody>;

export const invitationAnswer = z.object({
  id: z.uuid(), email: z.string(), roles: z.array(z.enum(roles)), invitedAt: z.string(), expiresAt: z.string(), expired: z.boolean(),
});
export type InvitationAnswer = z.infer<typeof invitationAnswer>;

export const invitationsAnswer = z.object({ items: z.array(invitationAnswer) });
export type InvitationsAnswer = z.infer<typeof invitationsAnswer>;

export const tokenBody = z.strictObject({ token });
export type TokenBody = z.infer<typeof tokenBody>;

export const openInvitationAnswer = z.object({
  email: z.string(), name: z.string().nullable(), organisation: z.object({ name: z.string(), nameEn: z.string().nullable() }),
});
export type OpenInvitationAnswer = z.infer<typeof openInvitationAnswer>;

export const acceptBody = z.strictObject({ token, name: z.string().trim().min(1).max(100), password: z.string().min(1).max(1_024), locale });
export type AcceptBody = z.infer<typeof acceptBody>;

export function toInvitationAnswer({ id, email, roles: held, invitedAt, expiresAt, expired }: Invitation): InvitationAnswer {
  return { id, email, roles: [...held], invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString(), expired };
}

export function toOpenInvitationAnswer({ email, name, organisation, organisationEn }: OpenInvitation): OpenInvitationAnswer {
  return { email, name, organisation: { name: organisation, nameEn: organisationEn } };
}
