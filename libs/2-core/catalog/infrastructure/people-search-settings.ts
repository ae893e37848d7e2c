import type { Environment } from '@musubi/platform/config/environment';
import type { Settings } from 'meilisearch';

/** Japanese needs its locale in the settings and in the query, or words inside a sentence are not found. */
export const peopleSearchSettings: Settings = {
  searchableAttributes: ['titleJa', 'titleEn', 'keywords', 'researcherName', 'bodyJa', 'bodyEn'],
  filterableAttributes: ['university', 'department', 'kind', 'fieldCodes', 'trl', 'region', 'visibility', 'universityId'],
  sortableAttributes: ['publishedAt'],
  localizedAttributes: [
    { attributePatterns: ['titleJa', 'bodyJa', 'keywords', 'researcherName'], locales: ['jpn', 'eng'] },
    { attributePatterns: ['titleEn', 'bodyEn'], locales: ['eng'] },
  ],
  // Where two words stand in a text tells little beside which text they are in, and takes half of the time of indexing.
  proximityPrecision: 'byAttribute',
  // Values of a facet are counted, never searched.
  facetSearch: false,
  pagination: { maxTotalHits: 2_000 },
  // The most frequent ones: by default those that come first in the alphabet.
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
};

/** Name of the index. */
export function peopleSearchName({ meiliIndexPrefix }: Pick<Environment, 'meiliIndexPrefix'>): string {
  return `${meiliIndexPrefix}_seeds`;
}
