import { z } from 'zod';
import type { Department } from '../public/department.js';
import { organisationKinds, type Organisation } from '../public/organisation.js';

const entry = { id: z.uuid(), code: z.string(), name: z.string(), nameEn: z.string().nullable() };

export const universitiesAnswer = z.object({
  items: z.array(z.object({ ...entry, kind: z.enum(organisationKinds), prefecture: z.string().nullable() })),
});
export type UniversitiesAnswer = z.infer<typeof universitiesAnswer>;

export const intermediariesAnswer = z.object({ items: z.array(z.object(entry)) });
export type IntermediariesAnswer = z.infer<typeof intermediariesAnswer>;

export const departmentsQuery = z.object({ university: z.string().min(1).max(100).optional() });
export type DepartmentsQuery = z.infer<typeof departmentsQuery>;

export const departmentsAnswer = z.object({ items: z.array(z.object({ ...entry, university: z.object({ id: z.uuid() }) })) });
export type DepartmentsAnswer = z.infer<typeof departmentsAnswer>;

export function toUniversities(universities: readonly Organisation[]): UniversitiesAnswer {
  return { items: universities.map(({ id, kind, code, name, nameEn, prefecture }) => ({ id, kind, code, name, nameEn, prefecture })) };
}

export function toIntermediaries(intermediaries: readonly Organisation[]): IntermediariesAnswer {
  return { items: intermediaries.map(({ id, code, name, nameEn }) => ({ id, code, name, nameEn })) };
}

export function toDepartments(departments: readonly Department[]): DepartmentsAnswer {
  return { items: departments.map(({ id, tenantId, code, name, nameEn }) => ({ id, code, name, nameEn, university: { id: tenantId } })) };
}
