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

/**
 * Conditions over the entries `e`, with their parameters from `$first` on; only what is asked for stands in the statement.
 * `found` is a query of the contracts that the text is in, to be read once: compared byte by byte, because comparing by the
 * rules of a language takes ten times as long, and Japanese has no other case.
 */
export function letThrough(filters: EntryFilters & { readonly text?: string | undefined }, first: number): { sql: string; found: string; parameters: string[] } {
  const asked = Object.entries(keyColumns).flatMap(([name, column]) => {
    const value = filters[name as keyof EntryFilters];
    return value === undefined ? [] : [{ value, column }];
  });
  const pattern = patternOf(filters.text);
  const conditions = asked.map(({ column }, index) => ` and ${column} = $${first + index}`).join('');
  const place = `$${first + asked.length}`;
  return {
    sql: conditions + (pattern === undefined ? '' : ' and e.contract_id in (select contract_id from found)'),
    found: pattern === undefined ? '' : `found as materialized (select contract_id from contracting.published_contract
      where tenant_id = $1 and lower((number || ' ' || title || ' ' || company_name) collate "C") like ${place} collate "C"),`,
    parameters: [...asked.map(({ value }) => value), ...(pattern === undefined ? [] : [pattern])],
  };
}

/** The text anywhere, taken literally; in small letters as far as they are Latin. */
function patternOf(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `%${text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()).replace(/[\\%_]/gu, '\\$&')}%`;
}
