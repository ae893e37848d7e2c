import { isUuid } from '@musubi/kernel';
import { pageQuery, readCursor } from '@musubi/platform/http/cursor';
import { ValidationError } from '@musubi/platform/http/problem-error';
import { z } from 'zod';
import type { OverseenOrganisation } from '../domain/overseen-organisation.js';
import { organisationKinds } from '../public/organisation.js';

export const organisationsQuery = pageQuery.extend({ q: z.string().trim().max(200).default('') });
export type OrganisationsQuery = z.infer<typeof organisationsQuery>;

export const organisationView = z.object({
  id: z.uuid(), kind: z.enum(organisationKinds), code: z.string(), name: z.string(), nameEn: z.string().nullable(), closedAt: z.string().nullable(), people: z.int(),
});
export type OrganisationView = z.infer<typeof organisationView>;

export const changeOrganisationBody = z.strictObject({ closed: z.boolean() });
export type ChangeOrganisationBody = z.infer<typeof changeOrganisationBody>;

export const changeAccountBody = z.strictObject({ active: z.boolean() });
export type ChangeAccountBody = z.infer<typeof changeAccountBody>;

export function toOrganisationView({ id, kind, code, name, nameEn, closedAt, people }: OverseenOrganisation): OrganisationView {
  return { id, kind, code, name, nameEn, closedAt: closedAt?.toISOString() ?? null, people };
}

/** The place in a list by name. */
export function nameKey({ id, name }: Pick<OverseenOrganisation, 'id' | 'name'>): string {
  return `${id} ${name}`;
}

export function readNameKey(cursor: string | undefined): { id: string; name: string } | undefined {
  const key = readCursor(cursor);
  if (key === undefined) return undefined;
  const [id, name] = [key.slice(0, 36), key.slice(37)];
  if (!isUuid(id)) throw new ValidationError([{ path: 'query.cursor', code: 'request.invalid_format', message: 'not a cursor of this list' }]);
  return { id, name };
}
