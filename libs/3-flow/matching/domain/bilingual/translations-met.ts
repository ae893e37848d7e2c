import type { TermTable, Translation } from './term-table.js';

/** A word of the need and what says it in the seed, in the other language. */
export interface MetTranslation {
  readonly needTerm: string;
  readonly seedTerm: string;
  /** How sure it is that the two say the same, 0–1. */
  readonly weight: number;
}

/** Terms that a text has, whatever is known of each. */
export type HeldTerms = Pick<ReadonlySet<string>, 'has'>;

/** Terms of a need, each with what the other language says for it, likeliest first. */
export type Translatable = readonly (readonly [needTerm: string, said: readonly Translation[]])[];

/** Those of a need's terms that can be translated. */
export function translatable(terms: Iterable<string>, table: TermTable): Translatable {
  return [...terms].flatMap((term) => {
    const said = table.get(term);
    return said ? [[term, said] as const] : [];
  });
}

/**
 * The need's terms that the seed has in the other language only, each with its likeliest translation there; surest first.
 * Where both have the word itself, nothing needs translating.
 */
export function translationsMet(need: Translatable, seed: HeldTerms): MetTranslation[] {
  return need
    .flatMap(([needTerm, said]) => {
      const met = seed.has(needTerm) ? undefined : said.find(({ term }) => seed.has(term));
      return met ? [{ needTerm, seedTerm: met.term, weight: met.probability }] : [];
    })
    .sort((a, b) => b.weight - a.weight || (a.needTerm < b.needTerm ? -1 : 1));
}
