import { analyseText } from '../analysis/analyse-text.js';
import { type PackedDocument, termsOf } from '../analysis/packed-document.js';
import { EMPTY_TERM_TABLE, type TermTable } from '../bilingual/term-table.js';
import { translateWeights } from '../bilingual/translated-terms.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';

type Weights = ReadonlyMap<number, number>;

/** One thing that a need asks for. */
export interface Aspect {
  readonly text: string;
  /** Its terms, as the corpus numbers them, each with its idf among the seeds. */
  readonly weights: Weights;
  /** The same in the other language, where something of it can be translated. */
  readonly translated: View | null;
}

/** An aspect in one language. */
interface View {
  readonly weights: Weights;
  /** What a text has that says all of it. */
  readonly total: number;
  /** How much of the aspect it says, 0–1: one word of six that can be translated is not the six. */
  readonly worth: number;
}

const SAYS_NOTHING: View = { weights: new Map(), total: 0, worth: 0 };

/** As many as a person keeps in mind; the weightiest stay. */
const mostAspects = 8;

/** With fewer words an aspect says too little to be answered by anybody. */
const fewestTerms = 2;

/** What can be asked of seeds: the texts that say enough, in their order; in the other language too, as far as `table` knows how. */
export function aspectsOf(texts: readonly string[], statistics: CorpusStatistics, table: TermTable = EMPTY_TERM_TABLE): Aspect[] {
  const read = texts.map((text) => readText(text, statistics)).filter(({ weights }) => weights.size >= fewestTerms);
  const weightiest = [...read].sort((a, b) => sumOf(b.weights) - sumOf(a.weights)).slice(0, mostAspects);
  return read.filter((aspect) => weightiest.includes(aspect)).map(({ text, weights, terms }) => ({ text, weights, translated: translate(terms, weights, statistics, table) }));
}

/** Of any seed the share of each aspect's weight that its words meet in the language in which they meet more, 0–1. */
export function aspectShares(aspects: readonly Aspect[]): (seed: PackedDocument) => number[] {
  const views = aspects.flatMap(({ weights, translated }): View[] => [{ weights, total: sumOf(weights), worth: 1 }, translated ?? SAYS_NOTHING]);
  const worths = worthsByTerm(views);
  return (seed) => {
    const shares = views.map(() => 0);
    const met = new Set<number>();
    for (const term of termsOf(seed)) {
      const worth = worths.get(term);
      if (!worth || met.has(term)) continue;
      met.add(term);
      for (const [view, share] of worth) shares[view] = (shares[view] ?? 0) + share;
    }
    return aspects.map((_, place) => [2 * place, 2 * place + 1].reduce((most, view) => Math.max(most, Math.min(shares[view] ?? 0, views[view]?.worth ?? 0)), 0));
  };
}

/** Of each term what it is of each view, whose place says which. Several translations of one word may stand in a text, which says it no more than once: a view never counts more than its worth. */
function worthsByTerm(views: readonly View[]): ReadonlyMap<number, readonly (readonly [view: number, share: number])[]> {
  const worths = new Map<number, (readonly [number, number])[]>();
  for (const [view, { weights, total, worth }] of views.entries()) {
    for (const [term, weight] of weights) {
      const before = worths.get(term);
      const one = [view, total === 0 ? 0 : worth * weight / total] as const;
      if (before) before.push(one);
      else worths.set(term, [one]);
    }
  }
  return worths;
}

function readText(text: string, statistics: CorpusStatistics): Pick<Aspect, 'text' | 'weights'> & { readonly terms: Int32Array } {
  const terms = Int32Array.from(analyseText(text), ({ term }) => statistics.vocabulary.numberOf(term));
  return { text, terms, weights: new Map([...terms].map((term) => [term, statistics.idf(term)])) };
}

function translate(terms: Int32Array, weights: Weights, statistics: CorpusStatistics, table: TermTable): View | null {
  const inOther = translateWeights(terms, table, statistics);
  if (!inOther) return null;
  const said = new Map([...weights].filter(([term]) => isSaid(term, inOther.weights, statistics, table)));
  return { weights: inOther.weights, total: inOther.total, worth: sumOf(said) / sumOf(weights) };
}

/** A term that stays as it is, or one of whose translations is asked for. */
function isSaid(term: number, asked: Weights, { vocabulary }: CorpusStatistics, table: TermTable): boolean {
  return asked.has(term) || (table.get(vocabulary.term(term)) ?? []).some(({ term: other }) => asked.has(vocabulary.numberOf(other)));
}

function sumOf(weights: Weights): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}
