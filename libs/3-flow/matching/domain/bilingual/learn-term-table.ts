import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { alignedSegments, type AlignedSegment } from './aligned-segments.js';
import { logLikelihoodRatio } from './log-likelihood-ratio.js';
import { NO_TERM, numberSegments, type SegmentPairs } from './segment-pairs.js';
import type { TermTable, Translation } from './term-table.js';
import { translationProbabilities } from './translation-model.js';

/** What stands in one document only may be chance. */
const LEAST_DOCUMENTS = 2;

/** χ² with one degree of freedom: together by chance in less than one of a hundred cases. */
const LEAST_RATIO = 6.63;

/** Below it are words that merely keep the same company. */
const LEAST_PROBABILITY = 0.1;

const MOST_TRANSLATIONS = 5;

/**
 * Learns from documents that are written in both languages which terms translate each other. The same documents in any
 * order give the same table. Takes seconds for a thousand documents: run it in a thread of its own.
 */
export function learnTermTable(documents: readonly AnalysedDocument[]): TermTable {
  const segments = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1)).flatMap(alignedSegments);
  const pairs = numberSegments(withoutRareTerms(segments));
  const fromJapanese = translationProbabilities(pairs, 'fromJapanese');
  const fromEnglish = translationProbabilities(pairs, 'fromEnglish');
  // Both ways, or a rare word would be the sure translation of all that it is found with.
  return selectTranslations(pairs, (pair) => Math.sqrt((fromJapanese[pair] ?? 0) * (fromEnglish[pair] ?? 0)));
}

/** A term of one document cannot become a translation and would make four times as many pairs to count. */
function withoutRareTerms(segments: readonly AlignedSegment[]): AlignedSegment[] {
  const documents = new Map<string, Set<string>>();
  for (const { document, japanese, english } of segments) {
    for (const term of [...japanese, ...english]) documents.set(term, (documents.get(term) ?? new Set()).add(document));
  }
  const isKnownTwice = (term: string) => (documents.get(term)?.size ?? 0) >= LEAST_DOCUMENTS;
  return segments.map(({ document, japanese, english }) => ({ document, japanese: japanese.filter(isKnownTwice), english: english.filter(isKnownTwice) }));
}

function selectTranslations(pairs: SegmentPairs, probabilityOf: (pair: number) => number): TermTable {
  const found = new Map<string, Translation[]>();
  const add = (source: string, term: string, probability: number) => {
    const translations = found.get(source);
    if (translations) translations.push({ term, probability });
    else found.set(source, [{ term, probability }]);
  };
  for (let pair = 0; pair < pairs.pairJapanese.length; pair += 1) {
    const probability = probabilityOf(pair);
    if (probability < LEAST_PROBABILITY || !isSignificant(pairs, pair)) continue;
    const japanese = pairs.japanese.terms[pairs.pairJapanese[pair] ?? 0] ?? '';
    const english = pairs.english.terms[pairs.pairEnglish[pair] ?? 0] ?? '';
    add(japanese, english, probability);
    add(english, japanese, probability);
  }
  return new Map([...found].map(([source, translations]) => [source, strongest(translations)]));
}

function isSignificant(pairs: SegmentPairs, pair: number): boolean {
  const [japanese, english] = [pairs.pairJapanese[pair] ?? 0, pairs.pairEnglish[pair] ?? 0];
  const both = pairs.pairDocuments[pair] ?? 0;
  if (japanese === NO_TERM || english === NO_TERM || both < LEAST_DOCUMENTS) return false;
  const [first, second] = [pairs.japanese.documents[japanese] ?? 0, pairs.english.documents[english] ?? 0];
  return logLikelihoodRatio({ both, first, second, all: pairs.documents }) >= LEAST_RATIO;
}

function strongest(translations: readonly Translation[]): Translation[] {
  const best = [...translations]
    .sort((a, b) => b.probability - a.probability || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_TRANSLATIONS);
  const sum = best.reduce((total, { probability }) => total + probability, 0);
  return best.map(({ term, probability }) => ({ term, probability: Number((probability / Math.max(1, sum)).toFixed(4)) }));
}
