import type { AnalysedDocument } from '../analysis/analyse-document.js';
import { TEXT_FIELDS } from '../analysis/match-text.js';
import type { TermTable } from './term-table.js';

/** A word of the need and what says it in the seed, in the other language. */
export interface MetTranslation {
  readonly needTerm: string;
  readonly seedTerm: string;
  /** How sure it is that the two say the same, 0–1. */
  readonly weight: number;
}

/**
 * The need's terms that the seed has in the other language only, each with its likeliest translation there; surest first.
 * Where both have the word itself, nothing needs translating. locateTerms says where the terms stand in both texts.
 */
export function translationsMet(need: AnalysedDocument, seed: AnalysedDocument, table: TermTable): MetTranslation[] {
  const inSeed = termsOf(seed);
  return [...termsOf(need)]
    .filter((needTerm) => !inSeed.has(needTerm))
    .flatMap((needTerm) => {
      const met = table.get(needTerm)?.find(({ term }) => inSeed.has(term));
      return met ? [{ needTerm, seedTerm: met.term, weight: met.probability }] : [];
    })
    .sort((a, b) => b.weight - a.weight || (a.needTerm < b.needTerm ? -1 : 1));
}

function termsOf({ terms }: AnalysedDocument): Set<string> {
  return new Set(TEXT_FIELDS.flatMap((field) => terms[field]));
}
