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

/** Loudest call first, else as rankMatches. Those of `always` are kept wherever they come, and count for nothing. */
export function rankCalled(called: readonly CalledDocument[], limit: number, always: ReadonlySet<string> = new Set()): RankedMatch[] {
  const sorted = called
    .filter(({ call }) => call > 0)
    .sort((a, b) => b.call - a.call || (a.id < b.id ? -1 : 1));
  return limited(sorted, limit, always)
    .map(({ call: _, ...match }, i) => ({ ...match, rank: i + 1, band: bandOf(match.score) }));
}

function limited(sorted: readonly CalledDocument[], limit: number, always: ReadonlySet<string>): readonly CalledDocument[] {
  if (always.size === 0) return sorted.slice(0, limit);
  const others = new Set(sorted.filter(({ id }) => !always.has(id)).slice(0, limit));
  return sorted.filter((match) => always.has(match.id) || others.has(match));
}
