import { characterBigrams, isSpacelessTerm } from '../analysis/character-bigrams.js';
import { countEach, termFrequencies, type AnalysedDocument } from '../analysis/analyse-document.js';
import { TEXT_FIELDS } from '../analysis/match-text.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { languageViews } from './language-views.js';
import { pairOf } from './term-pair.js';

export interface WeightedTerms {
  readonly weights: ReadonlyMap<string, number>;
  /** Σ of the weights: the score that a seed with everything, endlessly often, would approach. */
  readonly total: number;
}

export interface WeightedBigrams extends WeightedTerms {
  /** Code points that one of the bigrams begins with. */
  readonly firsts: ReadonlySet<number>;
}

/** What a need asks for in one language, in the weights of the seeds' corpus. */
export interface NeedView {
  readonly terms: WeightedTerms;
  readonly bigrams: WeightedBigrams;
  /** Terms that stand side by side somewhere in it, as pairOf writes them; weight: the smaller idf of the two. */
  readonly pairs: WeightedTerms;
  /** Share of the weight that is in Japanese (or another script without spaces), 0–1. */
  readonly spacelessShare: number;
  /** How much is asked for, in words that the corpus hardly knows: Σ weight ÷ ln(1 + N). */
  readonly breadth: number;
}

export interface NeedProfile {
  /** One, or one for each language of a need that is written in two. */
  readonly views: readonly NeedView[];
}

export function profileNeed(need: AnalysedDocument, statistics: CorpusStatistics): NeedProfile {
  return { views: languageViews(need).map((view) => profileView(view, statistics)) };
}

/** What each term of the need is of its view's weight, 0–1. */
export function termShares({ views }: NeedProfile): Map<string, number> {
  const shares = new Map<string, number>();
  for (const { terms } of views) {
    for (const [term, weight] of terms.weights) shares.set(term, Math.max(shares.get(term) ?? 0, weight / terms.total));
  }
  return shares;
}

function profileView(view: AnalysedDocument, statistics: CorpusStatistics): NeedView {
  const terms = weigh(termFrequencies(view), (term) => statistics.idf(term));
  const pairs = countEach(view.chunks.flatMap(characterBigrams));
  const firsts = new Set([...pairs.keys()].map((pair) => pair.codePointAt(0) ?? 0));
  const bigrams = { ...weigh(pairs, (bigram) => statistics.bigramIdf(bigram)), firsts };
  const breadth = terms.total / Math.max(1, Math.log(1 + statistics.documents));
  return { terms, bigrams, pairs: neighbours(view, statistics), spacelessShare: bigrams.total === 0 ? 0 : spacelessShare(terms), breadth };
}

/** idf·√tf: what the need repeats counts more, but a long need's refrain does not drown the rest. */
function weigh(frequencies: ReadonlyMap<string, number>, idf: (term: string) => number): WeightedTerms {
  const weights = new Map<string, number>();
  let total = 0;
  for (const [term, frequency] of frequencies) {
    const weight = idf(term) * Math.sqrt(frequency);
    weights.set(term, weight);
    total += weight;
  }
  return { weights, total };
}

function neighbours(view: AnalysedDocument, statistics: CorpusStatistics): WeightedTerms {
  const weights = new Map<string, number>();
  let total = 0;
  for (const field of TEXT_FIELDS) {
    for (const [i, term] of view.terms[field].entries()) {
      const next = view.terms[field][i + 1];
      if (next === undefined || next === term || weights.has(pairOf(term, next))) continue;
      const weight = Math.min(statistics.idf(term), statistics.idf(next));
      weights.set(pairOf(term, next), weight);
      total += weight;
    }
  }
  return { weights, total };
}

function spacelessShare({ weights, total }: WeightedTerms): number {
  if (total === 0) return 0;
  let spaceless = 0;
  for (const [term, weight] of weights) if (isSpacelessTerm(term)) spaceless += weight;
  return spaceless / total;
}
