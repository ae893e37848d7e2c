/** A term of the other language and how sure it is that it says the same, 0–1. */
export interface Translation {
  readonly term: string;
  readonly probability: number;
}

/** Translations of Japanese and of English terms, best first. A term's probabilities add up to at most one. */
export type TermTable = ReadonlyMap<string, readonly Translation[]>;

/** Nothing learnt: every text is matched in its own language alone. */
export const EMPTY_TERM_TABLE: TermTable = new Map();

/** A table under the name that matches it helped to score remember it by; null: nothing was learnt yet. */
export interface LearntTerms {
  readonly version: string | null;
  readonly table: TermTable;
}

export const NO_TERMS_LEARNT: LearntTerms = { version: null, table: EMPTY_TERM_TABLE };
