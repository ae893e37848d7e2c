import { minimiseQuadratic } from './minimise-quadratic.js';
import type { Preference } from './preferences.js';

export interface FitSetting {
  /** Where the weights stay without evidence. */
  readonly prior: readonly number[];
  /** λ_j ≥ 0 of λ_j·(w_j − prior_j)²: what it costs to move each weight. */
  readonly penalty: readonly number[];
  /** No weight falls below its own; −∞ where it may. */
  readonly floor: readonly number[];
}

const MAX_STEPS = 300;
/** Of a margin: far below what would change an order. */
const TOLERANCE = 1e-6;

/**
 * Pairwise logistic regression: the w ≥ floor at which Σ weight·ln(1 + e^(−difference·w)) + Σ λ_j·(w_j − prior_j)² is least.
 * Each step goes to the minimum of a paraboloid that lies above the loss and touches it where w stands (the logistic's
 * curvature is at most ¼: Böhning and Lindsay 1988), so that the loss never rises; with every λ_j > 0 it is strictly convex
 * and has one minimum, which this reaches from anywhere. A weight without evidence and without penalty stays.
 * Yields after each step, so that the caller can let others have their turn.
 */
export function* fitWeights(preferences: readonly Preference[], { prior, penalty, floor }: FitSetting): Generator<void, number[]> {
  const weights = prior.map((value, feature) => Math.max(value, floor[feature] ?? -Infinity));
  const bend = curvatureBound(preferences, penalty);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const slope = weights.map((weight, feature) => 2 * (penalty[feature] ?? 0) * (weight - (prior[feature] ?? 0)));
    for (const { difference, weight } of preferences) {
      const pull = weight / (1 + Math.exp(dot(difference, weights)));
      for (let feature = 0; feature < slope.length; feature += 1) slope[feature] = (slope[feature] ?? 0) - pull * (difference[feature] ?? 0);
    }
    const moves = minimiseQuadratic(bend, slope, weights.map((weight, feature) => (floor[feature] ?? -Infinity) - weight));
    let moved = 0;
    for (const [feature, move] of moves.entries()) {
      weights[feature] = Math.max((weights[feature] ?? 0) + move, floor[feature] ?? -Infinity);
      moved = Math.max(moved, Math.abs(move) * Math.sqrt(bend[feature]?.[feature] ?? 0));
    }
    if (moved < TOLERANCE) break;
    yield;
  }
  return weights;
}

/** ¼·Σ weight·difference·differenceᵀ + 2λ: nowhere is the loss bent more. */
function curvatureBound(preferences: readonly Preference[], penalty: readonly number[]): number[][] {
  const bend = penalty.map((_, row) => penalty.map((lambda, column) => (row === column ? 2 * lambda : 0)));
  for (const { difference, weight } of preferences) {
    for (const [row, line] of bend.entries()) {
      const part = (weight * (difference[row] ?? 0)) / 4;
      if (part === 0) continue;
      for (let column = 0; column < line.length; column += 1) line[column] = (line[column] ?? 0) + part * (difference[column] ?? 0);
    }
  }
  return bend;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
