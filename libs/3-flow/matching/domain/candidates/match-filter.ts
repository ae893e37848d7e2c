/** Which documents a search may find. Lists mean any of them; what is left out does not matter. */
export interface MatchFilter {
  readonly tenantIds?: readonly string[];
  readonly audience?: readonly string[];
  readonly kinds?: readonly string[];
}

/** What a filter looks at. */
export interface FilteredFacts {
  readonly tenantId: string;
  readonly kind: string;
  /** Whoever may see it: `public`, or ids of organisations. */
  readonly audience: readonly string[];
}

/** The filter as memory is searched by it; the index is by the same (toMeiliFilter). An empty list lets nothing through. */
export function letsThrough({ tenantIds, audience, kinds }: MatchFilter, facts: FilteredFacts): boolean {
  return (tenantIds?.includes(facts.tenantId) ?? true)
    && (kinds?.includes(facts.kind) ?? true)
    && (audience?.some((reader) => facts.audience.includes(reader)) ?? true);
}
