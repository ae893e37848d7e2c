import type { Need, SeedFacts } from '@musubi/catalog';
import { plainDateInTokyo } from '@musubi/kernel';
import { type FacetFeatures, facetFeatures } from '../domain/facets/facet-features.js';
import type { MatchFacets, PairRecord } from '../domain/facets/match-facets.js';

/** What a need says besides its texts. */
export function facetsOfNeed({ fieldCodes, region, trl, keywords, budget, deadline, equipment, publishedAt }: Need): MatchFacets {
  return { fieldCodes, region, trl, keywords, budget, deadline, equipment, since: publishedAt && plainDateInTokyo(publishedAt) };
}

/** What a seed says besides its texts. */
export function facetsOfSeed({ fieldCodes, region, trl, keywords, cost, equipment, availability, changedAt }: SeedFacts): MatchFacets {
  return { fieldCodes, region, trl, keywords, budget: cost, equipment, availability, since: plainDateInTokyo(changedAt) };
}

/** What the two say of each other besides their texts, as the score counts it. */
export function facetsOfPair(need: MatchFacets, seed: SeedFacts, record: PairRecord): FacetFeatures {
  return facetFeatures(need, facetsOfSeed(seed), record);
}
