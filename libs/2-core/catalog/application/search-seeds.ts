import { normaliseText } from '@musubi/kernel';
import { Injectable, Logger } from '@nestjs/common';
import { type Mark, marking } from '../domain/mark-words.js';
import { seedFilterOf } from '../domain/reading-scope.js';
import type { Segment } from '../domain/segment.js';
import { attemptsFor, type SearchAttempt } from '../domain/search-attempts.js';
import { typedText } from '../domain/typed-text.js';
import { wordsToMark } from '../domain/words-to-mark.js';
import { AnsweredBefore } from '../infrastructure/answered-before.js';
import { type AskedFacet, PeopleSearch, type PeopleSearchAnswer, type PeopleSearchQuestion } from '../infrastructure/people-search.js';
import { type FallbackFilter, SeedFallbackSearch } from '../infrastructure/seed-fallback-search.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import type { Seed } from '../public/seed.js';

export interface SeedQuestion extends FallbackFilter {
  readonly q: string;
  readonly offset: number;
  readonly limit: number;
}

export interface FoundSeed {
  readonly seed: Seed;
  readonly title: readonly Segment[];
  readonly excerpt: readonly Segment[];
}

export interface SeedSearchAnswer {
  readonly items: readonly FoundSeed[];
  /** On the first page alone. */
  readonly facets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly total: number;
  /** True while the search server is away: found by plain substrings, without facets. */
  readonly degraded: boolean;
}

/** People's search over the seeds that the caller's organisation may see. */
@Injectable()
export class SearchSeeds {
  private readonly logger = new Logger('SearchSeeds');
  private readonly before = new AnsweredBefore();

  constructor(
    private readonly index: PeopleSearch,
    private readonly fallback: SeedFallbackSearch,
    private readonly repository: SeedRepository,
  ) {}

  async search(tenantId: string, question: SeedQuestion): Promise<SeedSearchAnswer> {
    try {
      return await this.byIndex(tenantId, question);
    } catch (error) {
      this.logger.warn(`search server: ${(error as Error).message}; answering from the database`);
      return this.byDatabase(question);
    }
  }

  private async byIndex(tenantId: string, question: SeedQuestion): Promise<SeedSearchAnswer> {
    const { text, answer } = await this.ask(tenantId, question);
    // The rows decide what is shown: the index may be a moment behind, row-level security never is.
    const seeds = await this.byId(answer.hits.map((hit) => hit.id));
    const mark = marking(wordsToMark(text));
    const items = answer.hits.flatMap(({ id }) => {
      const seed = seeds.get(id);
      return seed?.status === 'published' ? [marked(seed, mark)] : [];
    });
    return { items, facets: answer.facets, total: answer.total, degraded: false };
  }

  /**
   * By the first reading that finds something. While a text is typed it mostly is the one that answered its beginning: that is asked for in full, and those before it
   * only whether they find anything, so that one round trip will do.
   */
  private async ask(tenantId: string, { q, offset, limit, ...chosen }: SeedQuestion): Promise<{ readonly text: string; readonly answer: PeopleSearchAnswer }> {
    const text = typedText(q);
    const attempts = attemptsFor(text);
    const scope = { scope: seedFilterOf({ tenantId }), facets: facetsOf(chosen) };
    // Further pages are asked for no counts: the first one told them.
    const inFull = (attempt: SearchAttempt): PeopleSearchQuestion => ({ ...attempt, ...scope, counts: offset === 0, offset, limit });
    const whetherAny = (attempt: SearchAttempt): PeopleSearchQuestion => ({ ...attempt, ...scope, counts: false, offset: 0, limit: 1 });
    const answered = (attempt: SearchAttempt, answer: PeopleSearchAnswer): { text: string; answer: PeopleSearchAnswer } => {
      this.before.remember(tenantId, text, attempt);
      return { text: attempt.text, answer };
    };

    const likely = this.before.likely(tenantId, text, attempts);
    const tried = await this.index.ask(attempts.slice(0, likely + 1).map((attempt, place) => (place < likely ? whetherAny : inFull)(attempt)));
    const first = firstThatFound(attempts, tried);
    if (first && first.place === likely) return answered(first.attempt, first.answer);
    if (!first) {
      const others = attempts.slice(likely + 1);
      const found = others.length > 0 ? firstThatFound(others, await this.index.ask(others.map(inFull))) : undefined;
      if (found) return answered(found.attempt, found.answer);
    }
    const attempt = first?.attempt ?? attempts[0];
    const [answer] = likely === 0 ? tried : await this.index.ask([inFull(attempt)]);
    if (!answer) throw new Error('one question has one answer');
    return answered(attempt, answer);
  }

  private async byDatabase(question: SeedQuestion): Promise<SeedSearchAnswer> {
    const words = wordsOf(question.q);
    const { ids, total } = await this.fallback.search(words, question, question.offset, question.limit);
    const seeds = await this.byId(ids);
    const mark = marking(words);
    const items = ids.flatMap((id) => {
      const seed = seeds.get(id);
      return seed ? [marked(seed, mark)] : [];
    });
    return { items, facets: {}, total, degraded: true };
  }

  private async byId(ids: readonly string[]): Promise<ReadonlyMap<string, Seed>> {
    return new Map((await this.repository.find(ids)).map((seed) => [seed.id, seed]));
  }
}

function wordsOf(q: string): string[] {
  return normaliseText(q).split(' ').filter((word) => word !== '');
}

function marked(seed: Seed, mark: Mark): FoundSeed {
  return { seed, title: withHit(mark, seed.titleJa, seed.titleEn), excerpt: withHit(mark, seed.bodyJa, seed.bodyEn) };
}

/** The language that met the search; else the Japanese text when there is one. */
function withHit(mark: Mark, japanese: string | null, english: string | null): readonly Segment[] {
  const first = mark(japanese ?? '');
  if (met(first)) return first;
  const second = mark(english ?? '');
  return first.length > 0 && !met(second) ? first : second;
}

function met(segments: readonly Segment[]): boolean {
  return segments.some(({ hit }) => hit);
}

interface FoundBy {
  readonly place: number;
  readonly attempt: SearchAttempt;
  readonly answer: PeopleSearchAnswer;
}

function firstThatFound(attempts: readonly SearchAttempt[], answers: readonly PeopleSearchAnswer[]): FoundBy | undefined {
  const place = answers.findIndex(({ total }) => total > 0);
  const [attempt, answer] = [attempts[place], answers[place]];
  return attempt && answer && { place, attempt, answer };
}

/** What narrows the search; values are quoted, never spliced. */
function facetsOf(chosen: FallbackFilter): AskedFacet[] {
  const facet = (name: string, value: string | number | undefined): AskedFacet => ({
    name, filter: value === undefined ? undefined : `${name} = ${typeof value === 'number' ? value : quote(value)}`,
  });
  return [
    facet('university', chosen.university), facet('department', chosen.department), facet('kind', chosen.kind),
    facet('fieldCodes', chosen.fieldCode), facet('trl', chosen.trl), facet('region', chosen.region),
  ];
}

function quote(value: string): string {
  return `'${value.replace(/[\\']/gu, String.raw`\$&`)}'`;
}
