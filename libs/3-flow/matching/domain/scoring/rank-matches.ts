import { bandOf, type Band } from './band.js';

export interface ScoredDocument {
  readonly id: string;
  /** 0–1, comparable between needs. */
  readonly score: number;
}

export interface RankedMatch extends ScoredDocument {
  /** From 1. */
  readonly rank: number;
  readonly band: Band;
}

/** Best first, ties by id, so that the same question always has the same answer. What shares nothing is left out. */
export function rankMatches(scored: readonly ScoredDocument[], limit: number): RankedMatch[] {
  return scored
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit)
    .map(({ id, score }, i) => ({ id, score, rank: i + 1, band: bandOf(score) }));
}
