import type { TermTable } from './term-table.js';

/** A word of the need and what says it in the seed, in the other language. */
export interface MetTranslation {
  readonly needTerm: string;
  readonly seedTerm: string;
  /** How sure it is that the two say the same, 0–1. */
  readonly weight: number;
}

/** Terms that a text has, whatever is known of each. */
export type HeldTerms = Pick<ReadonlyMap<string, unknown>, 'has' | 'keys'>;

/**
 * The need's terms that the seed has in the other language only, each with its likeliest translation there; surest first.
 * Where both have the word itself, nothing needs translating.
 */
export function translationsMet(need: HeldTerms, seed: HeldTerms, table: TermTable): MetTranslation[] {
  if (table.size === 0) return [];
  return [...need.keys()]
    .filter((needTerm) => !seed.has(needTerm))
    .flatMap((needTerm) => {
      const met = table.get(needTerm)?.find(({ term }) => seed.has(term));
      return met ? [{ needTerm, seedTerm: met.term, weight: met.probability }] : [];
    })
    .sort((a, b) => b.weight - a.weight || (a.needTerm < b.needTerm ? -1 : 1));
}
