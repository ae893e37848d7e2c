import type { Settings } from 'meilisearch';

/**
 * The index holds analysed terms, not language: nothing may be corrected, completed or dropped on the way.
 * `exactness` and the order of `searchableAttributes` are all that tells one hit of a one-term query from another. Of those that
 * are alike the server would answer the ones that were entered first: where it is to leave some out, it is asked to `sort` by id.
 */
export const MEILI_MATCH_SETTINGS: Settings = {
  searchableAttributes: ['title', 'keywords', 'body', 'field'],
  displayedAttributes: ['*'],
  filterableAttributes: ['tenantId', 'audience', 'kind'],
  sortableAttributes: ['id'],
  rankingRules: ['words', 'attribute', 'exactness', 'sort'],
  // Each query is one word: where words stand to each other is never asked, and halves the time of indexing.
  proximityPrecision: 'byAttribute',
  typoTolerance: { enabled: false },
  prefixSearch: 'disabled',
  stopWords: [],
  // Nobody asks for values of these.
  facetSearch: false,
  pagination: { maxTotalHits: 10_000 },
};
