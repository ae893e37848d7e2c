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

/**
 * A need written in Japanese and in English says one thing twice. Each language is a view of its own, so that a seed that
 * exists in only one of them is not taken to answer half. A need in one language, or mixed within a text, is one view.
 */
export function languageViews(need: PackedDocument, vocabulary: Vocabulary): readonly LanguageView[] {
  const textsOf = (fields: readonly TextField[]) => fields.map((field) => termsOfField(need, field));
  const [japanese, english, either] = [textsOf(JAPANESE), textsOf(ENGLISH), textsOf(EITHER)];
  const bigrams = bigramsOf(need);
  if (!hasTerms(japanese) || !hasTerms(english)) return [{ texts: [...japanese, ...english, ...either], bigrams }];
  const inEnglish = either.map((terms) => terms.filter((term) => !vocabulary.isSpaceless(term)));
  return [{ texts: [...japanese, ...either], bigrams }, { texts: [...english, ...inEnglish], bigrams: new Int32Array() }];
}

function hasTerms(texts: readonly Int32Array[]): boolean {
  return texts.some(({ length }) => length > 0);
}
