import { CatalogFacade, type Seed, SeedNameReader, type SeedNames } from '@musubi/catalog';
import { Injectable, Logger } from '@nestjs/common';
import { Database, type TenantScope } from '@musubi/platform/database/database';
import { combineCandidateScores } from '../domain/candidates/combine-candidate-scores.js';
import { locateTerms } from '../domain/explanation/locate-terms.js';
import { scoreTyped } from '../domain/preview/score-typed.js';
import { textOfTyped, type TypedNeed } from '../domain/preview/typed-need.js';
import { typedTerms } from '../domain/preview/weigh-typed.js';
import { selectDiverse } from '../domain/selection/select-diverse.js';
import { IndexedDocumentRepository } from '../infrastructure/indexed-document.repository.js';
import { SearchUnavailable } from '../infrastructure/search-unavailable.js';
import { SeedLookup } from '../infrastructure/seed-lookup.js';
import { describePreview, type PreviewTexts, type ReadTyped } from './describe-preview.js';
import { FindTyped, hitsPerTerm } from './find-typed.js';

export interface PreviewedSeed extends PreviewTexts, SeedNames {
  readonly seed: Seed;
}

/** `away`: the search server does not answer, or does not hold all seeds yet; that nothing was found says nothing then. */
export interface SeedPreview {
  readonly status: 'ready' | 'no_words' | 'away';
  readonly items: readonly PreviewedSeed[];
}

/** Read and scored by their terms. */
const candidates = 24;
/** Read from the rows: a few more than shown, as some departments have several and some seeds are not for everybody. */
const rowsRead = 9;
const mostShown = 5;
/** Below this share of what was typed two texts only have everyday words in common. */
const floor = 0.1;
const sameField = 0.05;
const sameRegion = 0.02;

interface Ranked {
  readonly typed: ReadTyped;
  /** Best first. */
  readonly scores: ReadonlyMap<string, number>;
}

/** Who could help with a need that is still being written. Stores nothing, and keeps no corpus in memory. */
@Injectable()
export class PreviewSeeds {
  private readonly logger = new Logger('PreviewSeeds');

  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly names: SeedNameReader,
    private readonly documents: IndexedDocumentRepository,
    private readonly lookup: SeedLookup,
    private readonly finder: FindTyped,
  ) {}

  /** Outside of a unit of work: no connection waits for the search server. */
  async preview(typed: TypedNeed, reader: TenantScope, locale: 'ja' | 'en'): Promise<SeedPreview> {
    try {
      const ranked = await this.rank(typed);
      if (!ranked) return { status: 'no_words', items: [] };
      const items = ranked.scores.size > 0 ? await this.database.readInTenant(reader, () => this.read(ranked, typed, locale)) : [];
      return { status: items.length > 0 || await this.isComplete() ? 'ready' : 'away', items };
    } catch (error) {
      if (!(error instanceof SearchUnavailable)) throw error;
      this.logger.warn(`no preview: ${error.message}`);
      return { status: 'away', items: [] };
    }
  }

  private async rank(typed: TypedNeed): Promise<Ranked | undefined> {
    const text = textOfTyped(typed);
    const terms = typedTerms(text);
    if (terms.counts.size === 0) return undefined;
    const { weights, hits } = await this.finder.find(terms);
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const shares = new Map([...weights].map(([term, weight]) => [term, weight / total]));
    const plan = { queries: hits.map(([term]) => ({ term, weights: [weights.get(term) ?? 0] })), limit: hitsPerTerm, keep: candidates };
    const ids = combineCandidateScores(plan, hits.map(([, ofTerm]) => ofTerm)).map(({ id }) => id);
    const found = [...await this.lookup.terms(ids)];
    const scores = scoreTyped(terms, weights, found.map(([, seedTerms]) => seedTerms));
    const scored = found.map(([id], index): [string, number] => [id, scores[index] ?? 0]).filter(([, score]) => score >= floor);
    return { typed: { text, spans: locateTerms(text), shares }, scores: new Map(scored.sort(([, a], [, b]) => b - a).slice(0, rowsRead)) };
  }

  /** The rows decide what is shown, by row-level security and as they are now: the index may be a moment behind. */
  private async read({ typed, scores }: Ranked, { fieldCodes, region }: TypedNeed, locale: 'ja' | 'en'): Promise<PreviewedSeed[]> {
    const seeds = [...(await this.catalog.seeds([...scores.keys()])).values()].filter(({ status, visibility }) => status === 'published' && visibility === 'public');
    const facets = (seed: Seed): number =>
      (seed.fieldCodes.some((code) => fieldCodes.includes(code)) ? sameField : 0) + (region !== null && seed.region === region ? sameRegion : 0);
    const ranked = seeds.map((seed) => ({ id: seed.id, seed, departmentId: seed.departmentId, score: (scores.get(seed.id) ?? 0) + facets(seed) }));
    const chosen = selectDiverse(ranked, mostShown).map(({ seed }) => seed);
    const namesOf = await this.names.of(chosen, locale);
    return chosen
      .map((seed) => ({ seed, ...describePreview(seed, typed, locale), ...namesOf(seed) }))
      // A row may have lost since what the index still says of it.
      .filter(({ words }) => words.length > 0);
  }

  private async isComplete(): Promise<boolean> {
    const [held, standing] = await Promise.all([this.lookup.count(), this.database.asSystem(() => this.documents.countStanding('seed'))]);
    return held >= standing;
  }
}
