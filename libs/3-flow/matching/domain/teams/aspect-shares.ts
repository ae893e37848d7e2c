import { analyseText } from '../analysis/analyse-text.js';
import { type PackedDocument, termsOf } from '../analysis/packed-document.js';
import { EMPTY_TERM_TABLE, type TermTable } from '../bilingual/term-table.js';
import { translateTerms } from '../bilingual/translated-terms.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';

type Weights = ReadonlyMap<number, number>;

/** One thing that a need asks for. */
export interface Aspect {
  readonly text: string;
  /** Its terms, as the corpus numbers them, each with its idf among the seeds. */
  readonly weights: Weights;
  /** The same in the other language, where something of it can be translated. */
  readonly translated: TranslatedAspect | null;
}

interface TranslatedAspect {
  readonly weights: Weights;
  /** What a text has that says all of it. */
  readonly total: number;
  /** How much of the aspect its translations say, 0–1: one word of six that is known is not the six. */
  readonly worth: number;
}

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
  const asked = new Set(aspects.flatMap(({ weights, translated }) => [...weights.keys(), ...translated?.weights.keys() ?? []]));
  const totals = aspects.map(({ weights }) => sumOf(weights));
  return (seed) => {
    const terms = new Set<number>();
    for (const term of termsOf(seed)) if (asked.has(term)) terms.add(term);
    return aspects.map(({ weights, translated }, place) => Math.max(
      shareOf(weights, totals[place] ?? 0, terms),
      translated ? translated.worth * shareOf(translated.weights, translated.total, terms) : 0));
  };
}

function readText(text: string, statistics: CorpusStatistics): Pick<Aspect, 'text' | 'weights'> & { readonly terms: Int32Array } {
  const terms = Int32Array.from(analyseText(text), ({ term }) => statistics.vocabulary.numberOf(term));
  return { text, terms, weights: new Map([...terms].map((term) => [term, statistics.idf(term)])) };
}

function translate(terms: Int32Array, weights: Weights, statistics: CorpusStatistics, table: TermTable): TranslatedAspect | null {
  const inOther = translateTerms([terms], table, statistics)?.terms;
  if (!inOther) return null;
  const said = new Map([...weights].filter(([term]) => isSaid(term, inOther.weights, statistics, table)));
  return { weights: inOther.weights, total: inOther.total, worth: sumOf(said) / sumOf(weights) };
}

/** A term that stays as it is, or one of whose translations is asked for. */
function isSaid(term: number, asked: Weights, { vocabulary }: CorpusStatistics, table: TermTable): boolean {
  return asked.has(term) || (table.get(vocabulary.term(term)) ?? []).some(({ term: other }) => asked.has(vocabulary.numberOf(other)));
}

/** Several translations of one word may stand in a text, which says it no more than once. */
function shareOf(weights: Weights, total: number, terms: ReadonlySet<number>): number {
  let met = 0;
  for (const [term, weight] of weights) if (terms.has(term)) met += weight;
  return total === 0 ? 0 : Math.min(1, met / total);
}

function sumOf(weights: Weights): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}
