import { bigramsOf, type PackedDocument, termsOfField } from '../analysis/packed-document.js';
import type { TextField } from '../analysis/match-text.js';
import type { Vocabulary } from '../analysis/vocabulary.js';

/** A need as it is in one language: the terms of its texts, each in its order, and the bigrams of them all. */
export interface LanguageView {
  readonly texts: readonly Int32Array[];
  readonly bigrams: Int32Array;
}

const JAPANESE: readonly TextField[] = ['title_ja', 'body_ja'];
const ENGLISH: readonly TextField[] = ['title_en', 'body_en'];
const EITHER: readonly TextField[] = ['keywords', 'field'];

/** Japanese that uses Latin names has more of its own words than this; English with a Japanese name has fewer. */
const LEAST_OWN_SHARE = 0.25;

/** What is said twice is about as long in both languages; a title or a wish in the other one is a part of the whole. */
const LEAST_OF_LONGER = 1 / 3;

/**
 * A need written in Japanese and in English says one thing twice. Each language is a view of its own, so that a seed that
 * exists in only one of them is not taken to answer half. A need in one language, with parts in the other or mixed within a
 * text, is one view: wishes have one field whatever their language, and a title may be a Latin name.
 */
export function languageViews(need: PackedDocument, vocabulary: Vocabulary): readonly LanguageView[] {
  const textsOf = (fields: readonly TextField[]) => fields.map((field) => termsOfField(need, field));
  const [titled, english, either] = [textsOf(JAPANESE), textsOf(ENGLISH), textsOf(EITHER)];
  const bigrams = bigramsOf(need);
  const japanese = titled.filter((terms) => isJapanese(terms, vocabulary));
  if (!areAlikeLong(lengthOf(japanese), lengthOf(titled) - lengthOf(japanese) + lengthOf(english))) return [{ texts: [...titled, ...english, ...either], bigrams }];
  const inEnglish = either.map((terms) => terms.filter((term) => !vocabulary.isSpaceless(term)));
  const otherwise = titled.filter((terms) => !japanese.includes(terms));
  return [{ texts: [...japanese, ...either], bigrams }, { texts: [...otherwise, ...english, ...inEnglish], bigrams: new Int32Array() }];
}

function isJapanese(terms: Int32Array, vocabulary: Vocabulary): boolean {
  return terms.filter((term) => vocabulary.isSpaceless(term)).length > LEAST_OWN_SHARE * terms.length;
}

function areAlikeLong(a: number, b: number): boolean {
  return Math.min(a, b) > 0 && Math.min(a, b) >= LEAST_OF_LONGER * Math.max(a, b);
}

function lengthOf(texts: readonly Int32Array[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
