import { analyseText } from '../analysis/analyse-text.js';
import { type PackedDocument, termsOf } from '../analysis/packed-document.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';

/** One thing that a need asks for. */
export interface Aspect {
  readonly text: string;
  /** Its terms, as the corpus numbers them, each with its idf among the seeds. */
  readonly weights: ReadonlyMap<number, number>;
}

/** As many as a person keeps in mind; the weightiest stay. */
const mostAspects = 8;

/** With fewer words an aspect says too little to be answered by anybody. */
const fewestTerms = 2;

/** What can be asked of seeds: the texts that say enough, in their order. */
export function aspectsOf(texts: readonly string[], statistics: CorpusStatistics): Aspect[] {
  const aspects = texts
    .map((text) => ({ text, weights: new Map(analyseText(text).map(({ term }) => statistics.vocabulary.numberOf(term)).map((term) => [term, statistics.idf(term)])) }))
    .filter(({ weights }) => weights.size >= fewestTerms);
  const weightiest = [...aspects].sort((a, b) => totalOf(b) - totalOf(a)).slice(0, mostAspects);
  return aspects.filter((aspect) => weightiest.includes(aspect));
}

/** Of any seed the share of each aspect's weight that its words meet, 0–1. */
export function aspectShares(aspects: readonly Aspect[]): (seed: PackedDocument) => number[] {
  const asked = new Set(aspects.flatMap(({ weights }) => [...weights.keys()]));
  const totals = aspects.map(totalOf);
  return (seed) => {
    const terms = new Set<number>();
    for (const term of termsOf(seed)) if (asked.has(term)) terms.add(term);
    return aspects.map(({ weights }, place) => {
      let met = 0;
      for (const [term, weight] of weights) if (terms.has(term)) met += weight;
      const total = totals[place] ?? 0;
      return total === 0 ? 0 : met / total;
    });
  };
}

function totalOf({ weights }: Aspect): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  return total;
}
