import type { MatchFilter } from '../domain/candidates/match-filter.js';

/** The filter as Meilisearch reads it; undefined when everything may be found. An empty list lets nothing through. */
export function toMeiliFilter({ tenantIds, audience, kinds }: MatchFilter): string[] | undefined {
  const parts = [oneOf('tenantId', tenantIds), oneOf('audience', audience), oneOf('kind', kinds)];
  const filter = parts.filter((part) => part !== undefined);
  return filter.length === 0 ? undefined : filter;
}

function oneOf(attribute: string, values: readonly string[] | undefined): string | undefined {
  return values && `${attribute} IN [${values.map(quote).join(', ')}]`;
}

function quote(value: string): string {
  return `'${value.replace(/[\\']/g, String.raw`\$&`)}'`;
}
