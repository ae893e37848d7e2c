import { CatalogFacade, type Need } from '@musubi/catalog';
import { Database } from '@musubi/platform/database/database';
import { isOk } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { allTerms, analyseDocument } from '../domain/analysis/analyse-document.js';
import { termsOf } from '../domain/analysis/packed-document.js';
import { coverageOf } from '../domain/measures/coverage.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { PlainBm25 } from '../domain/scoring/plain-bm25.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';
import { textOfNeed } from './describe-document.js';
import { FindSeedsForNeed } from './find-seeds-for-need.js';
import { rankSeeds } from './rank-seeds.js';

const DEPTH = 50;

/** How many needs are asked at once where throughput is measured. */
const AT_ONCE = 4;

export interface MatcherMeasures {
  /** The mean, over the needs, of the share of BM25's first 50 among the candidates; 0–1. */
  readonly coverage: number;
  /** From a need to its explained matches, one need after the other. */
  readonly milliseconds: readonly number[];
  /** Of the same, four at once. */
  readonly needsPerSecond: number;
}

/** The matcher by itself, without events and storing, on the catalogue as it stands. */
@Injectable()
export class MeasureMatcher {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly indexes: MatchIndexes,
    private readonly memory: CorpusMemory,
    private readonly finder: FindSeedsForNeed,
  ) {}

  /** `before`: needs that are found uncounted, because a worker that has run for a while has its code compiled. Throws SearchUnavailable. */
  async run(needIds: readonly string[], before: readonly string[]): Promise<MatcherMeasures> {
    await this.finder.begin();
    for (const need of await this.needs(before)) await this.finder.find(need);
    const needs = await this.needs(needIds);
    const milliseconds: number[] = [];
    for (const need of needs) {
      const start = performance.now();
      await this.finder.find(need);
      milliseconds.push(performance.now() - start);
    }
    const [left, start] = [[...needs], performance.now()];
    const takeTurns = async (): Promise<void> => {
      for (let need = left.pop(); need; need = left.pop()) await this.finder.find(need);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
    const needsPerSecond = (needs.length * 1_000) / (performance.now() - start);
    return { milliseconds, needsPerSecond, coverage: await this.coverage(needs) };
  }

  private async needs(ids: readonly string[]): Promise<Need[]> {
    return [...(await this.database.asSystem(() => this.catalog.needs(ids))).values()];
  }

  private async coverage(asked: readonly Need[]): Promise<number> {
    const { corpus } = await this.memory.view('seed');
    const needs = asked.map((need) => analyseDocument(need.id, textOfNeed(need)));
    const terms = new Set(needs.flatMap(allTerms));
    const bm25 = new PlainBm25();
    for (const { document } of corpus.documents()) {
      const said = termsOf(document);
      bm25.add(document.id, [...said].map((number) => corpus.vocabulary.term(number)).filter((term) => terms.has(term)), said.length);
    }
    let sum = 0;
    for (const need of needs) {
      const ranking = await rankSeeds({ need, seeds: this.indexes.candidates('seed'), seedCorpus: corpus, modelOf: () => DEFAULT_MODEL, limit: DEPTH });
      sum += coverageOf(bm25.rank(allTerms(need), DEPTH), isOk(ranking) ? ranking.value.candidateIds : []);
    }
    return sum / needs.length;
  }
}
