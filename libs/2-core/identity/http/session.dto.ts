import { z } from 'zod';
import type { ShownSession } from '../application/show-session.js';
import { organisationKinds } from '../public/organisation.js';
import { roles } from '../public/role.js';

const locale = z.enum(['ja', 'en']);

export const logInBody = z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(1_024) });
export type LogInBody = z.infer<typeof logInBody>;

export const localeBody = z.strictObject({ locale });
export type LocaleBody = z.infer<typeof localeBody>;

export const sessionAnswer = z.object({
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string(), locale }),
  roles: z.array(z.enum(roles)),
  organisation: z.object({
    id: z.uuid(), kind: z.enum(organisationKinds), code: z.string(), name: z.string(), nameEn: z.string().nullable(),
  }),
  /** Nothing but setting up a second factor is allowed yet. */
  secondFactorDue: z.boolean(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export const stepAnswer = z.object({ step: z.literal('totp') });
export type StepAnswer = z.infer<typeof stepAnswer>;

export function toSessionAnswer({ person, organisation, secondFactorDue }: ShownSession): SessionAnswer {
  const { id, kind, code, name, nameEn } = organisation;
  return {
    user: { id: person.id, name: person.name, email: person.email, locale: person.locale },
    roles: [...person.roles],
    organisation: { id, kind, code, name, nameEn },
    secondFactorDue,
  };
}
