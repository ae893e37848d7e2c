import { z } from 'zod';
import type { ManagedPerson } from '../domain/managed-person.js';
import { secondFactorRules } from '../public/login-method.js';
import { roles } from '../public/role.js';

export const personAnswer = z.object({
  id: z.uuid(), name: z.string(), email: z.string(), active: z.boolean(), roles: z.array(z.enum(roles)), secondFactor: z.boolean(),
});
export type PersonAnswer = z.infer<typeof personAnswer>;

export const peopleAnswer = z.object({ items: z.array(personAnswer) });
export type PeopleAnswer = z.infer<typeof peopleAnswer>;

export const changePersonBody = z.strictObject({ active: z.boolean().optional(), roles: z.array(z.enum(roles)).min(1).max(roles.length).optional() });
export type ChangePersonBody = z.infer<typeof changePersonBody>;

export const policyBody = z.strictObject({ secondFactorFor: z.enum(secondFactorRules) });
export type PolicyBody = z.infer<typeof policyBody>;

export function toPersonAnswer({ id, name, email, active, roles: held, secondFactor }: ManagedPerson): PersonAnswer {
  return { id, name, email, active, roles: [...held], secondFactor };
}
