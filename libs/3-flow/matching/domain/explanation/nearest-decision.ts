import type { PastDecision } from './explanation.js';

/** What the seed's university decided before, on the same seed or on another one of its department. */
export interface DecidedBefore extends PastDecision {
  /** The terms of the need that was decided on. */
  readonly needTerms: ReadonlySet<string>;
}

/** Below this share of what the need asks, another need is not like it. */
const SIMILAR = 0.35;

/** What was decided on this very seed tells more than what was on its neighbours. */
const SAME_SEED = 0.15;

/**
 * The decision on the need most like this one, or null; the newer of two that are as like. `shares`: each term's part of the
 * need, 0–1. Nothing of the other need but its decision and month leaves here.
 */
export function nearestDecision(shares: ReadonlyMap<string, number>, decided: readonly DecidedBefore[]): PastDecision | null {
  const [nearest] = decided
    .map((one) => ({ one, likeness: likenessOf(shares, one.needTerms) }))
    .filter(({ likeness }) => likeness >= SIMILAR)
    .map(({ one, likeness }) => ({ one, likeness: likeness + (one.of === 'seed' ? SAME_SEED : 0) }))
    .sort((a, b) => b.likeness - a.likeness || (a.one.month < b.one.month ? 1 : -1));
  return nearest ? { outcome: nearest.one.outcome, of: nearest.one.of, month: nearest.one.month } : null;
}

function likenessOf(shares: ReadonlyMap<string, number>, terms: ReadonlySet<string>): number {
  let likeness = 0;
  for (const [term, share] of shares) if (terms.has(term)) likeness += share;
  return likeness;
}
