import type { FacetEvidence, FacetName, PastDecision } from '../explanation/explanation.js';

/** Whom the sentences address: the company that asked, or the university that is asked. */
export type ExplanationReader = 'company' | 'university';

/** Everything that is said of a match in one language. A missing translation does not compile. */
export interface MatchWords {
  opening(reader: ExplanationReader, need: string, seed: string): string;
  /** No word is shared: spelling or meaning are near. */
  nearOnly(seed: string): string;
  translated(need: string, seed: string): string;
  /** The service that compares meanings was away. */
  readonly withoutMeanings: string;
  /** What a facet says, in a sentence; undefined where there is nothing that a reader would miss. */
  readonly facets: { readonly [Facet in FacetName]: (evidence: FacetEvidence, reader: ExplanationReader) => string | undefined };
  /** What is asked for, as a part of the sentence that says what the research is silent on. No amounts: they are told where the reader may see them. */
  readonly asked: { readonly [Facet in FacetName]: (need: FacetEvidence['need']) => string };
  missing(asked: readonly string[]): string;
  decision(decision: PastDecision): string;
}
