import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { createAskingClient } from '@musubi/platform/search/search-client';
import type { Meilisearch, MultiSearchQuery } from 'meilisearch';
import type { SearchAttempt } from '../domain/search-attempts.js';
import type { PeopleDocument } from './people-document.js';
import { peopleSearchName } from './people-search-settings.js';

/** A search that hangs must not hold its request: the database answers instead. */
const searchTimeoutMs = 2_000;

/** A facet as the index names it, with what narrows the search by it; undefined where nothing was chosen. */
export interface AskedFacet {
  readonly name: string;
  readonly filter: string | undefined;
}

export interface PeopleSearchQuestion extends SearchAttempt {
  /** What the caller may see; holds whatever is chosen. */
  readonly scope: string;
  readonly facets: readonly AskedFacet[];
  /** Whether each facet's values are counted, which takes longer than to search. */
  readonly counts: boolean;
  readonly offset: number;
  readonly limit: number;
}

type PeopleHit = Pick<PeopleDocument, 'id'>;

export interface PeopleSearchAnswer {
  readonly hits: readonly PeopleHit[];
  readonly total: number;
  /** Counts by facet and value; a chosen facet is counted as if it were not chosen, so that its other values are on offer. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The asking side of the index that people search in. */
@Injectable()
export class PeopleSearch {
  private readonly client: Meilisearch;
  private readonly indexUid: string;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.client = createAskingClient(environment, searchTimeoutMs);
    this.indexUid = peopleSearchName(environment);
  }

  /** All questions in one round trip, their answers in the same order. Throws when the server is away or refuses. */
  async ask(questions: readonly PeopleSearchQuestion[]): Promise<PeopleSearchAnswer[]> {
    const planned = questions.map((question) => queriesOf(this.indexUid, question));
    const { results } = await this.client.multiSearch<{ queries: MultiSearchQuery[] }, PeopleHit & Record<string, unknown>>({ queries: planned.flat() });
    let at = 0;
    return planned.map(({ length }) => {
      const own = results.slice(at, at += length);
      return {
        hits: (own[0]?.hits ?? []) as unknown as PeopleHit[],
        total: own[0]?.estimatedTotalHits ?? 0,
        facets: Object.assign({}, ...own.map(({ facetDistribution }) => facetDistribution ?? {})) as PeopleSearchAnswer['facets'],
      };
    });
  }
}

/** The search itself, then one count for each chosen facet. */
function queriesOf(indexUid: string, { text, words, scope, facets, counts, offset, limit }: PeopleSearchQuestion): MultiSearchQuery[] {
  const asked = { indexUid, q: text, matchingStrategy: words, locales: ['jpn', 'eng'] as ('jpn' | 'eng')[] };
  const chosen = facets.filter(({ filter }) => filter !== undefined);
  const filterWithout = (name: string | undefined): string[] => [scope, ...chosen.flatMap((facet) => (facet.name === name ? [] : facet.filter ?? []))];
  const hits: MultiSearchQuery = {
    // Hits are marked in the rows that are shown: the server would cut each text into words again for it, 13 of 15 ms.
    ...asked, filter: filterWithout(undefined), offset, limit, attributesToRetrieve: ['id'],
    // Without words there is nothing to rank by: the newest first.
    ...(text === '' && { sort: ['publishedAt:desc'] }),
  };
  if (!counts) return [hits];
  return [
    { ...hits, facets: facets.flatMap(({ name, filter }) => (filter === undefined ? [name] : [])) },
    ...chosen.map(({ name }) => ({ ...asked, filter: filterWithout(name), limit: 0, facets: [name] })),
  ];
}
