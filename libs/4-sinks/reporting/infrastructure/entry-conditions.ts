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

/** Conditions over the entries `e`, with their parameters from `$first` on; only what is asked for stands in the statement. */
export function letThrough(filters: EntryFilters & { readonly text?: string | undefined }, first: number): { sql: string; parameters: string[] } {
  const asked = Object.entries(keyColumns).flatMap(([name, column]) => {
    const value = filters[name as keyof EntryFilters];
    return value === undefined ? [] : [{ value, condition: (place: string) => `${column} = ${place}` }];
  });
  const pattern = patternOf(filters.text);
  if (pattern !== undefined) {
    asked.push({ value: pattern, condition: (place) => `exists (select from contracting.published_contract t
      where t.contract_id = e.contract_id and (t.number ilike ${place} or t.title ilike ${place} or t.company_name ilike ${place}))` });
  }
  return { sql: asked.map(({ condition }, index) => ` and ${condition(`$${first + index}`)}`).join(''), parameters: asked.map(({ value }) => value) };
}

/** The text anywhere, taken literally. */
function patternOf(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `%${text.replace(/[\\%_]/gu, '\\$&')}%`;
}
