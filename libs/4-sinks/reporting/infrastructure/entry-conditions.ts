import type { EntryFilters } from '../domain/income-entry.js';

/** What of an entry each key of a filter, or of a breakdown's group, is compared with. */
export const keyColumns: Readonly<Record<keyof EntryFilters, string>> = {
  department: `coalesce(department_id::text, 'none')`,
  hub: `coalesce(hub, 'none')`,
  field: `coalesce(field_code, 'none')`,
  type: 'contract_type',
  size: `coalesce(company_size, 'none')`,
  umbrella: `coalesce(umbrella_id::text, 'none')`,
};

/** The same of the sums by group, where what has no such thing is `none` already. */
export const groupColumns: Readonly<Record<keyof EntryFilters, string>> = {
  department: 'department', hub: 'hub', field: 'field', type: 'contract_type', size: 'size', umbrella: 'umbrella',
};

/** Conditions that a filter sets, with their parameters from `$first` on; only what is asked for stands in the statement. */
export function letThrough(filters: EntryFilters, columns: Readonly<Record<keyof EntryFilters, string>>, first: number): { sql: string; parameters: string[] } {
  const asked = Object.entries(columns).flatMap(([name, column]) => {
    const value = filters[name as keyof EntryFilters];
    return value === undefined ? [] : [{ value, column }];
  });
  return { sql: asked.map(({ column }, index) => ` and ${column} = $${first + index}`).join(''), parameters: asked.map(({ value }) => value) };
}

/** The text anywhere, taken literally; in small letters as far as they are Latin. Null: nothing is looked for. */
export function patternOf(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : `%${text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()).replace(/[\\%_]/gu, '\\$&')}%`;
}
