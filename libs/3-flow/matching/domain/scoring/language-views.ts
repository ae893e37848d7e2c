import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { isSpacelessTerm } from '../analysis/character-bigrams.js';

/**
 * A need written in Japanese and in English says one thing twice. Each language is a view of its own, so that a seed that
 * exists in only one of them is not taken to answer half. A need in one language, or mixed within a text, is one view.
 */
export function languageViews(need: AnalysedDocument): readonly AnalysedDocument[] {
  const { title_ja, body_ja, title_en, body_en, keywords, field } = need.terms;
  const isBilingual = title_ja.length + body_ja.length > 0 && title_en.length + body_en.length > 0;
  if (!isBilingual) return [need];
  const japanese = { ...need.terms, title_en: [], body_en: [] };
  const english = { ...need.terms, title_ja: [], body_ja: [], keywords: keywords.filter(isEnglish), field: field.filter(isEnglish) };
  return [{ ...need, terms: japanese }, { ...need, terms: english, chunks: [] }];
}

function isEnglish(term: string): boolean {
  return !isSpacelessTerm(term);
}
