import type { TextField } from '../analysis/match-text.js';
import type { FacetFeature } from '../facets/facet-features.js';
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
  /** The seed says it in the other language. */
  readonly translation: boolean;
}

/** Keywords are no feature of their own: their words count in the text. */
export type FacetName = FacetFeature | 'keywords';

/** A code, a name, a level or an amount in yen; null is an open end of a band. */
export type FacetValue = string | number | null;

export interface FacetEvidence {
  readonly facet: FacetName;
  /** −1 conflicts … 1 agrees. */
  readonly value: number;
  readonly need: readonly FacetValue[];
  readonly seed: readonly FacetValue[];
}

export interface FacetComparison {
  readonly agreeing: readonly FacetEvidence[];
  /** Asked for by the need; the seed says nothing about it. */
  readonly missing: readonly FacetEvidence[];
  readonly conflicting: readonly FacetEvidence[];
  /** Both say something, and it cannot be told whether it agrees: a place that is no prefecture, a field code of no review section. */
  readonly unclear: readonly FacetEvidence[];
}

/** What one feature of the model gave. */
export interface FeaturePart {
  readonly feature: string;
  /** Text: about 0–1. Facet: −1 to 1. */
  readonly value: number;
  /** Its part of all that counted, −1 to 1; below 0 it spoke against the match. The sizes add up to 1. */
  readonly share: number;
}

/** What this university decided before on a need like this one; neither that need nor its company is named. */
export interface PastDecision {
  readonly outcome: 'accepted' | 'declined' | 'contracted';
  /** The same seed, or another one of the same department. */
  readonly of: 'seed' | 'department';
  /** `YYYY-MM` */
  readonly month: string;
}

/** Of the shape below, in which it is answered. A row keeps a shorter form of it, and rows of before have other ones: `upgradeExplanation` reads all. */
export const EXPLANATION_VERSION = 2;

/** Why this need and this seed were put together, as it is told of the match: positions and facts, no text of either side but the need's words. */
export interface Explanation {
  readonly version: typeof EXPLANATION_VERSION;
  /** Weightiest first. */
  readonly meetingWords: readonly MeetingWord[];
  readonly facets: FacetComparison;
  /** Largest part first. */
  readonly features: readonly FeaturePart[];
  readonly decision: PastDecision | null;
  /** What scored it. */
  readonly model: ScoredBy;
}
