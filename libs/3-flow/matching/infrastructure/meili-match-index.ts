import { Meilisearch } from 'meilisearch';
import { encodeTerm } from '../domain/analysis/term-code.js';
import type { CandidateHit } from '../domain/candidates/combine-candidate-scores.js';
import type { MatchFilter } from '../domain/candidates/match-filter.js';
import type { CandidatePlan } from '../domain/candidates/plan-candidate-queries.js';
import { answered, carriedOut } from './meili-errors.js';
import { toMeiliFilter } from './meili-filter.js';
import { meiliHttp } from './meili-http.js';
import { toMeili, type MatchDocument, type MeiliMatchDocument } from './meili-match-document.js';
import { MEILI_MATCH_SETTINGS } from './meili-match-settings.js';

export interface MeiliConnection {
  readonly url: string;
  readonly key: string;
}

const CALL_TIMEOUT_MS = 10_000;
const TASK_TIMEOUT_MS = 120_000;

/** A task costs about as much for one document as for a hundred; this keeps a request below the server's size limit. */
const DOCUMENTS_PER_TASK = 5_000;

/** One corpus of analysed documents in Meilisearch: all seeds, or all needs. Every method can throw SearchUnavailable. */
export class MeiliMatchIndex {
  readonly #client: Meilisearch;

  constructor(private readonly connection: MeiliConnection, readonly name: string) {
    this.#client = new Meilisearch({ host: connection.url, apiKey: connection.key, httpClient: meiliHttp(CALL_TIMEOUT_MS) });
  }

  /** Creates the index if it is missing and gives it its settings; harmless when it has them. */
  async create(): Promise<void> {
    const create = () => this.#client.createIndex(this.name, { primaryKey: 'id' });
    await carriedOut(create, TASK_TIMEOUT_MS, 'index_already_exists');
    await carriedOut(() => this.#index.updateSettings(MEILI_MATCH_SETTINGS), TASK_TIMEOUT_MS);
  }

  /** Adds or replaces documents and waits until they can be found. Give many at once. */
  async put(documents: readonly MatchDocument[]): Promise<void> {
    for (let at = 0; at < documents.length; at += DOCUMENTS_PER_TASK) {
      const batch = documents.slice(at, at + DOCUMENTS_PER_TASK).map(toMeili);
      await carriedOut(() => this.#index.addDocuments(batch), TASK_TIMEOUT_MS);
    }
  }

  async remove(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await carriedOut(() => this.#index.deleteDocuments([...ids]), TASK_TIMEOUT_MS);
  }

  /** Stage 1 in one round trip: the hits of each planned query, in the plan's order. */
  async search(plan: Omit<CandidatePlan, 'keep'>, filter: MatchFilter = {}): Promise<CandidateHit[][]> {
    if (plan.queries.length === 0) return [];
    const meiliFilter = toMeiliFilter(filter);
    const queries = plan.queries.map(({ term, isCut }) => ({
      indexUid: this.name, q: encodeTerm(term), limit: plan.limit, attributesToRetrieve: ['id'], showRankingScore: true,
      ...(meiliFilter && { filter: meiliFilter }), ...(isCut && { sort: ['id:asc'] }),
    }));
    const { results } = await answered(() => this.#client.multiSearch<{ queries: typeof queries }, { id: string }>({ queries }));
    return results.map(({ hits }) => hits.map((hit) => ({ id: hit.id, score: hit._rankingScore ?? 0 })));
  }

  /** False where it was made and nobody lived to give it any, or an older version of the product has given it its own. */
  async hasSettings(): Promise<boolean> {
    const { rankingRules } = MEILI_MATCH_SETTINGS;
    return JSON.stringify(await answered(() => this.#index.getRankingRules())) === JSON.stringify(rankingRules);
  }

  async count(): Promise<number> {
    const { numberOfDocuments } = await answered(() => this.#index.getStats());
    return numberOfDocuments;
  }

  /** Where a new version is built while this one goes on answering; then swap, then drop it. */
  beside(): MeiliMatchIndex {
    return new MeiliMatchIndex(this.connection, `${this.name}_rebuild`);
  }

  /** Exchanges the contents of two existing indexes in one step. */
  async swapWith(other: MeiliMatchIndex): Promise<void> {
    const indexes: [string, string] = [this.name, other.name];
    await carriedOut(() => this.#client.swapIndexes([{ indexes, rename: false }]), TASK_TIMEOUT_MS);
  }

  /** Deletes the index with all its documents; harmless when there is none. */
  async drop(): Promise<void> {
    await carriedOut(() => this.#client.deleteIndex(this.name), TASK_TIMEOUT_MS, 'index_not_found');
  }

  get #index() {
    return this.#client.index<MeiliMatchDocument>(this.name);
  }
}
