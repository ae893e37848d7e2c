import { countNumbers, type PackedDocument, termsOf } from '../analysis/packed-document.js';
import type { Vocabulary } from '../analysis/vocabulary.js';
import type { Language } from '../analysis/match-text.js';
import { EMPTY_TERM_TABLE, type TermTable } from '../bilingual/term-table.js';
import { type TranslatedTerms, translateTerms } from '../bilingual/translated-terms.js';
import type { Meaning, Meanings } from '../semantics/meanings.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { Asked } from './asked.js';
import { AskedPairs, type TermPair } from './asked-pairs.js';
import { type LanguageView, languageViews } from './language-views.js';
import { weigh } from './weigh.js';
import type { Weighted } from './weighted.js';

/** What a need asks for in one language, in the weights of the seeds' corpus. */
export interface NeedView {
  readonly terms: Asked;
  readonly bigrams: Asked;
  /** Terms that stand side by side somewhere in it; weight: the smaller idf of the two. */
  readonly pairs: AskedPairs;
  /** Share of the weight that is in Japanese (or another script without spaces), 0–1. */
  readonly spacelessShare: number;
  /** How much is asked for, in words that the corpus hardly knows: Σ weight ÷ ln(1 + N). */
  readonly breadth: number;
  /** Null where nothing was learnt yet, or nothing of it is known. */
  readonly meaning: Meaning | null;
  /** The language of the text that this is a translation of; null for what the need says itself. */
  readonly translatedFrom: Language | null;
}

export interface NeedProfile {
  readonly needId: string;
  /** One, or one for each language: of a need that is written in two, or that could be translated. */
  readonly views: readonly NeedView[];
  /** All that it says in either language, each word by its idf for each time: what plain BM25 asks for. */
  readonly words: ReadonlyMap<number, number>;
}

/**
 * `statistics` and `space` are those of the seeds' corpus; no space: meanings are left out. A need in one language is asked
 * for in the other too, as far as `table` knows how.
 */
export function profileNeed(
  need: PackedDocument, statistics: CorpusStatistics, space: Meanings | null, table: TermTable = EMPTY_TERM_TABLE,
): NeedProfile {
  const languages = languageViews(need, statistics.vocabulary);
  const views = languages.map((view) => profileView(need.id, view, statistics, space));
  const [own, second] = views;
  const translated = own && !second ? translateTerms(languages[0]?.texts ?? [], table, statistics) : null;
  const words = new Map([...countNumbers(termsOf(need))].map(([term, frequency]) => [term, frequency * statistics.idf(term)]));
  return { needId: need.id, words, views: own && translated ? [own, translatedView(need.id, translated, statistics, space)] : views };
}

/** What each term that the need itself says is of its view's weight, 0–1. */
export function termShares(need: PackedDocument, statistics: CorpusStatistics): Map<string, number> {
  const shares = new Map<string, number>();
  for (const view of languageViews(need, statistics.vocabulary)) {
    const { weights, total } = weigh(frequenciesOf(view), (term) => statistics.idf(term));
    for (const [number, weight] of weights) {
      const term = statistics.vocabulary.term(number);
      shares.set(term, Math.max(shares.get(term) ?? 0, weight / total));
    }
  }
  return shares;
}

/** Bigrams are of Japanese as it was written: a translation has none. */
function translatedView(needId: string, { from, terms, pairs, frequencies }: TranslatedTerms, statistics: CorpusStatistics, space: Meanings | null): NeedView {
  const meaning = space?.fold(frequencies, needId) ?? null;
  return { terms, pairs, bigrams: new Asked(new Map(), 0), spacelessShare: 0, breadth: breadthOf(terms, statistics), meaning, translatedFrom: from };
}

function breadthOf({ total }: Weighted, { documents }: CorpusStatistics): number {
  return total / Math.max(1, Math.log(1 + documents));
}

function frequenciesOf({ texts }: LanguageView): Map<number, number> {
  return countNumbers(texts.flatMap((text) => [...text]));
}

function profileView(needId: string, view: LanguageView, statistics: CorpusStatistics, space: Meanings | null): NeedView {
  const frequencies = frequenciesOf(view);
  const terms = weigh(frequencies, (term) => statistics.idf(term));
  const bigrams = weigh(countNumbers(view.bigrams), (bigram) => statistics.bigramIdf(bigram));
  return {
    terms, bigrams, pairs: new AskedPairs(neighbours(view, statistics), terms),
    spacelessShare: bigrams.total === 0 ? 0 : spacelessShare(terms, statistics.vocabulary),
    breadth: breadthOf(terms, statistics),
    meaning: space?.fold(frequencies, needId) ?? null,
    translatedFrom: null,
  };
}

function* neighbours({ texts }: LanguageView, statistics: CorpusStatistics): Generator<TermPair> {
  for (const text of texts) {
    for (const [i, term] of text.entries()) {
      const next = text[i + 1];
      if (next !== undefined && next !== term) yield [term, next, Math.min(statistics.idf(term), statistics.idf(next))];
    }
  }
}

function spacelessShare({ weights, total }: Weighted, vocabulary: Vocabulary): number {
  if (total === 0) return 0;
  let spaceless = 0;
  for (const [term, weight] of weights) if (vocabulary.isSpaceless(term)) spaceless += weight;
  return spaceless / total;
}
