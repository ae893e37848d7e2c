import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { isSpacelessTerm } from '../analysis/character-bigrams.js';

/** One thing said in both languages, as the distinct terms of each. */
export interface AlignedSegment {
  /** Ordered by it, so that what is learnt does not depend on the order of documents. */
  readonly document: string;
  readonly japanese: readonly string[];
  readonly english: readonly string[];
}

/** Fewer English keywords than this share of the Japanese ones are acronyms in a Japanese list. */
const ENGLISH_LIST_SHARE = 0.5;

/**
 * What a document that is written in both languages teaches: its titles, its bodies and its keywords side by side. Numbers
 * and acronyms in a Japanese text are the same in English and need no translation.
 */
export function alignedSegments({ id, terms }: AnalysedDocument): AlignedSegment[] {
  const [keywordsJa, keywordsEn] = [japaneseOf(terms.keywords), englishOf(terms.keywords)];
  const isListInBoth = keywordsEn.length >= keywordsJa.length * ENGLISH_LIST_SHARE;
  const pairs = [
    [japaneseOf(terms.title_ja), englishOf(terms.title_en)],
    // Without English keywords the title is the nearest thing to them.
    [keywordsJa, isListInBoth ? keywordsEn : englishOf(terms.title_en)],
    [japaneseOf(terms.body_ja), englishOf(terms.body_en)],
  ] as const;
  return pairs
    .filter(([japanese, english]) => japanese.length > 0 && english.length > 0)
    .map(([japanese, english]) => ({ document: id, japanese, english }));
}

function japaneseOf(terms: readonly string[]): string[] {
  return [...new Set(terms.filter(isSpacelessTerm))];
}

function englishOf(terms: readonly string[]): string[] {
  return [...new Set(terms.filter(isEnglishWord))];
}

/** A word of the Latin alphabet; not a number. */
export function isEnglishWord(term: string): boolean {
  return /[a-z]/.test(term) && !isSpacelessTerm(term);
}
