import { floorDivide, safeInteger } from './integer-division.js';
import { yenFromBigInt, type Yen } from './money.js';

/**
 * Divides an amount in proportion to the weights by the largest remainder (Hamilton's method), exactly: each part is
 * within one yen of its exact share and the parts add up to the amount. Equal remainders go to the earlier weight;
 * a weight of 0 gets 0; a negative amount is divided like the positive one, with the sign turned.
 *
 * Throws RangeError when a weight is not a safe integer ≥ 0, or when there is an amount and no weight to carry it.
 */
export function allocate(amount: Yen, weights: readonly number[]): Yen[] {
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`not a weight: ${weight}`);
  }
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) {
    if (amount !== 0) throw new RangeError('no weight to carry the amount');
    return weights.map(() => yenFromBigInt(0n));
  }

  const sign = amount < 0 ? -1n : 1n;
  const magnitude = sign * BigInt(amount);
  const parts = weights.map((weight) => floorDivide(magnitude * BigInt(weight), whole));
  const left = magnitude - parts.reduce((sum, part) => sum + part, 0n);
  const favoured = largestRemainders(magnitude, weights, whole, safeInteger(left));
  return parts.map((part, index) => yenFromBigInt(sign * (favoured.has(index) ? part + 1n : part)));
}

function largestRemainders(magnitude: bigint, weights: readonly number[], whole: bigint, count: number): Set<number> {
  const byRemainder = weights
    .map((weight, index) => ({ index, remainder: (magnitude * BigInt(weight)) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  return new Set(byRemainder.slice(0, count).map(({ index }) => index));
}
