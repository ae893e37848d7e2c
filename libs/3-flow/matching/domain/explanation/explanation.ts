import type { TextField } from '../analysis/match-text.js';
import type { ScoredBy } from '../scoring/scored-by.js';

/** Where a word stands in the original text, in UTF-16 units, end exclusive. */
export interface TextSpan {
  readonly field: TextField;
  /** Which text of the field, where the field is a list. */
  readonly item?: number;
  readonly start: number;
  readonly end: number;
}

export interface MeetingWord {
  /** As the index knows it (a stem). */
  readonly term: string;
  /** As the need writes it where it first does. */
  readonly word: string;
  readonly need: readonly TextSpan[];
  readonly seed: readonly TextSpan[];
  /** Share of what the need says in that language, 0–1. */
  readonly weight: number;
}

export type FacetName = 'fieldCodes' | 'region' | 'trl' | 'keywords';

export interface FacetEvidence {
  readonly facet: FacetName;
  readonly need: readonly (string | number)[];
  readonly seed: readonly (string | number)[];
}

export interface FacetComparison {
  readonly agreeing: readonly FacetEvidence[];
  /** Asked for by the need; the seed says nothing about it. */
  readonly missing: readonly FacetEvidence[];
  readonly conflicting: readonly FacetEvidence[];
}

/** What a sentence about the match says, in order; the wording in either language belongs to who shows it. */
export type SentencePart =
  | { readonly part: 'words'; readonly words: readonly string[]; readonly others: number }
  | { readonly part: 'spelling' }
  | ({ readonly part: 'agreeing' | 'missing' | 'conflicting' } & FacetEvidence);

/** Why this need and this seed were put together: one object for screen, mail and API. */
export interface Explanation {
  /** Weightiest first. */
  readonly meetingWords: readonly MeetingWord[];
  readonly facets: FacetComparison;
  readonly sentence: readonly SentencePart[];
  /** What scored it. */
  readonly model: ScoredBy;
}
