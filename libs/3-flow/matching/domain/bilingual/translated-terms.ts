import { countNumbers } from '../analysis/packed-document.js';
import type { Language } from '../analysis/match-text.js';
import type { Vocabulary } from '../analysis/vocabulary.js';
import { Asked } from '../scoring/asked.js';
import { AskedPairs, type TermPair } from '../scoring/asked-pairs.js';
import type { Weighted } from '../scoring/weighted.js';
import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { isEnglishWord } from './aligned-segments.js';
import type { TermTable } from './term-table.js';

/** What a text in one language asks for in the other. */
export interface TranslatedTerms {
  /** What the text is mostly in. */
  readonly from: Language;
  readonly terms: Asked;
  /** The likeliest translations of terms that stand side by side. */
  readonly pairs: AskedPairs;
  /** How often the likeliest translation of each term would occur. */
  readonly frequencies: ReadonlyMap<number, number>;
}

/** A translation that is half sure is worth more than half: p^.5. */
const PROBABILITY_EXPONENT = 0.5;

/** What an English word without a translation is worth as it stands: an acronym may be in a Japanese text, most words are not. */
const UNTRANSLATED_WORTH = 0.3;

interface Sought {
  readonly term: number;
  readonly weight: number;
  /** False for what may be there but is not missed. */
  readonly isAskedFor: boolean;
}

/**
 * The text's terms in the other language, each translation by idf·√tf·√p; `texts` are those of one language, or of one mixed
 * with words of the other, which stay. What has no translation is not asked for, so that a seed is measured by what it could
 * answer. The total counts of each term its best translation: one of them is enough. Null when nothing can be translated.
 */
export function translateTerms(texts: readonly Int32Array[], table: TermTable, statistics: CorpusStatistics): TranslatedTerms | null {
  const frequencies = countNumbers(texts.flatMap((text) => [...text]));
  const sought = soughtFor(frequencies, table, statistics);
  if (!sought) return null;
  const { weights, total } = sumUp(sought.values());
  const terms = new Asked(weights, total);
  const from = isMostlyJapanese(frequencies, statistics.vocabulary) ? 'ja' : 'en';
  return { from, terms, pairs: new AskedPairs(neighbours(texts, sought, statistics), terms), frequencies: likeliest(frequencies, sought) };
}

/** The weights of those terms alone: many short texts are asked for them, and what makes them fast to meet takes longer to make than they take to be met. */
export function translateWeights(text: Int32Array, table: TermTable, statistics: CorpusStatistics): Weighted | null {
  const sought = soughtFor(countNumbers(text), table, statistics);
  return sought && sumUp(sought.values());
}

function soughtFor(frequencies: ReadonlyMap<number, number>, table: TermTable, statistics: CorpusStatistics): ReadonlyMap<number, readonly Sought[]> | null {
  if (table.size === 0) return null;
  const { vocabulary } = statistics;
  const isJapanese = isMostlyJapanese(frequencies, vocabulary);
  const sought = new Map<number, readonly Sought[]>();
  let isTranslated = false;
  for (const [term, frequency] of frequencies) {
    const isOwn = vocabulary.isSpaceless(term) === isJapanese;
    const translations = isOwn ? translationsOf(term, table, statistics) : [];
    isTranslated ||= translations.length > 0;
    const found = translations.length > 0 ? translations : asItIs(term, { isJapanese, isOwn }, statistics);
    if (found.length > 0) sought.set(term, found.map((one) => ({ ...one, weight: one.weight * Math.sqrt(frequency) })));
  }
  return isTranslated ? sought : null;
}

/** Those that a document of the corpus has, best first. */
function translationsOf(term: number, table: TermTable, statistics: CorpusStatistics): Sought[] {
  const { vocabulary } = statistics;
  return (table.get(vocabulary.term(term)) ?? [])
    .map(({ term: translation, probability }) => ({ number: vocabulary.numberOf(translation), probability }))
    .filter(({ number }) => statistics.documentFrequency(number) > 0)
    .map(({ number, probability }) => ({ term: number, weight: statistics.idf(number) * probability ** PROBABILITY_EXPONENT, isAskedFor: true }));
}

/** What is in the other language already stays; an English word may be an acronym that Japanese texts use too. */
function asItIs(term: number, { isJapanese, isOwn }: { isJapanese: boolean; isOwn: boolean }, statistics: CorpusStatistics): Sought[] {
  if (!isOwn) return [{ term, weight: statistics.idf(term), isAskedFor: true }];
  return isJapanese ? [] : [{ term, weight: statistics.idf(term) * UNTRANSLATED_WORTH, isAskedFor: false }];
}

function sumUp(sought: Iterable<readonly Sought[]>): Weighted {
  const weights = new Map<number, number>();
  let total = 0;
  for (const found of sought) {
    for (const { term, weight } of found) weights.set(term, (weights.get(term) ?? 0) + weight);
    total += Math.max(...found.map(({ weight, isAskedFor }) => (isAskedFor ? weight : 0)));
  }
  return { weights, total };
}

function likeliest(frequencies: ReadonlyMap<number, number>, sought: ReadonlyMap<number, readonly Sought[]>): Map<number, number> {
  const translated = new Map<number, number>();
  for (const [source, [best]] of sought) {
    if (best) translated.set(best.term, (translated.get(best.term) ?? 0) + (frequencies.get(source) ?? 0));
  }
  return translated;
}

function* neighbours(texts: readonly Int32Array[], sought: ReadonlyMap<number, readonly Sought[]>, statistics: CorpusStatistics): Generator<TermPair> {
  for (const text of texts) {
    for (const [i, term] of text.entries()) {
      const [first, second] = [sought.get(term)?.[0]?.term, sought.get(text[i + 1] ?? -1)?.[0]?.term];
      if (first !== undefined && second !== undefined && first !== second) yield [first, second, Math.min(statistics.idf(first), statistics.idf(second))];
    }
  }
}

function isMostlyJapanese(frequencies: ReadonlyMap<number, number>, vocabulary: Vocabulary): boolean {
  const terms = [...frequencies.keys()];
  const japanese = terms.filter((term) => vocabulary.isSpaceless(term)).length;
  return japanese >= terms.filter((term) => isEnglishWord(vocabulary.term(term))).length;
}
