import { mean } from './summary.js';

/** How sure a difference between two systems is that answered the same questions. */
export interface Significance {
  /** Mean of the first minus mean of the second. */
  readonly difference: number;
  /** How often chance alone, swapping the two at random for each question, makes a difference as large either way; 0–1. */
  readonly p: number;
}

/** A hundredth can be told from its neighbours. */
const SWAPS = 10_000;

/**
 * Paired randomisation test, two-sided (Smucker, Allan, Carterette 2007). The same values give the same answer.
 * `a[i]` and `b[i]` belong to the same question.
 */
export function pairedSignificance(a: readonly number[], b: readonly number[]): Significance {
  const differences = a.map((value, i) => value - (b[i] ?? 0));
  const observed = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  const next = bits();
  let asLarge = 1;
  for (let swap = 0; swap < SWAPS; swap += 1) {
    let sum = 0;
    for (const value of differences) sum += next() ? value : -value;
    // What rounding takes away from a sum does not make it smaller.
    if (Math.abs(sum) >= observed - 1e-9) asLarge += 1;
  }
  return { difference: mean(differences), p: asLarge / (SWAPS + 1) };
}

/** Xorshift32: a coin that falls the same way each time it is asked. */
function bits(): () => boolean {
  let state = 2_463_534_242;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state < 0;
  };
}
