import { bandOf, type Band } from './band.js';
import type { MatchFeatures } from './features.js';

export interface ScoredDocument {
  readonly id: string;
  /** 0–1, comparable between needs. */
  readonly score: number;
  /** What it is made of. */
  readonly features: MatchFeatures;
}

/** A document whose place in the list does not come from its score. */
export interface CalledDocument extends ScoredDocument {
  /** The greater, the earlier. */
  readonly call: number;
}

export interface RankedMatch extends ScoredDocument {
  /** From 1. */
  readonly rank: number;
  readonly band: Band;
}

/** Best first, ties by id, so that the same question always has the same answer. What shares nothing is left out. */
export function rankMatches(scored: readonly ScoredDocument[], limit: number): RankedMatch[] {
  return rankCalled(scored.map((match) => ({ ...match, call: match.score })), limit);
}

/** Loudest call first, else as rankMatches. */
export function rankCalled(called: readonly CalledDocument[], limit: number): RankedMatch[] {
  return called
    .filter(({ call }) => call > 0)
    .sort((a, b) => b.call - a.call || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ call: _, ...match }, i) => ({ ...match, rank: i + 1, band: bandOf(match.score) }));
}
