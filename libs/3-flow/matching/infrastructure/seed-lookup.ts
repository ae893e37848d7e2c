import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '@musubi/platform/config/environment';
import { Meilisearch } from 'meilisearch';
import { encodeTerm } from '../domain/analysis/term-code.js';
import type { SeedTerms } from '../domain/preview/score-typed.js';
import { MatchIndexes } from './match-indexes.js';
import { answered } from './meili-errors.js';
import { toMeiliFilter } from './meili-filter.js';
import { meiliHttp } from './meili-http.js';

/** Somebody is typing: an answer that is late is none. */
const timeoutMs = 1_500;

export interface SeedHit {
  readonly id: string;
  /** 0–1: where and how exactly the term stands in the seed. */
  readonly score: number;
}

/**
 * What can be asked of the seeds' match index without the corpus in memory, about seeds that everybody on the platform may find.
 * Every method can throw SearchUnavailable.
 */
@Injectable()
export class SeedLookup {
  private readonly client: Meilisearch;
  private readonly filter = toMeiliFilter({ audience: ['public'] }) ?? [];

  constructor(@Inject(ENVIRONMENT) environment: Environment, private readonly indexes: MatchIndexes) {
    this.client = new Meilisearch({ host: environment.meiliUrl ?? '', apiKey: environment.meiliKey ?? '', httpClient: meiliHttp(timeoutMs) });
  }

  /** How many seeds there are, and in the order of the terms how many hold each, and the first `limit` of those. In two halves, which the server answers side by side. */
  async ask(terms: readonly string[], limit: number): Promise<{ documents: number; totals: number[]; hits: SeedHit[][] }> {
    const half = Math.ceil((terms.length + 1) / 2);
    const queries = ['', ...terms.map(encodeTerm)];
    const [all, ...each] = (await Promise.all([queries.slice(0, half), queries.slice(half)].map((some) => this.search(some, limit)))).flat();
    return {
      documents: all?.estimatedTotalHits ?? 0,
      totals: each.map(({ estimatedTotalHits }) => estimatedTotalHits ?? 0),
      hits: each.map(({ hits }) => hits.map((hit) => ({ id: hit.id, score: hit._rankingScore ?? 0 }))),
    };
  }

  /** The terms of seeds; unknown ids are absent. */
  async terms(ids: readonly string[]): Promise<ReadonlyMap<string, SeedTerms>> {
    if (ids.length === 0) return new Map();
    const found = await answered(() => this.client.index<{ id: string; title: string[]; keywords: string; body: string[] }>(this.name)
      .getDocuments({ ids: [...ids], limit: ids.length, fields: ['id', 'title', 'keywords', 'body'] }));
    return new Map(found.results.map(({ id, title, keywords, body }) => [id, { title: title.join(' '), keywords, body: body.join(' ') }]));
  }

  /** How many documents the index holds. */
  count(): Promise<number> {
    return this.indexes.of('seed').count();
  }

  private async search(codes: readonly string[], limit: number) {
    if (codes.length === 0) return [];
    const queries = codes.map((q) => ({
      indexUid: this.name, q, limit: q === '' ? 0 : limit, attributesToRetrieve: ['id'], showRankingScore: true, filter: this.filter,
    }));
    return (await answered(() => this.client.multiSearch<{ queries: typeof queries }, { id: string }>({ queries }))).results;
  }

  private get name(): string {
    return this.indexes.of('seed').name;
  }
}
