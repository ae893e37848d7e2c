import type { Branded } from './branded.js';
import { divideHalfUp, floorDivide } from './integer-division.js';
import { NotExactYen, yenFromBigInt, type Yen } from './money.js';

/** A rate in basis points: 3,000 is 30 %. */
export type BasisPoints = Branded<number, 'BasisPoints'>;

const whole = 10_000n;

/** Takes a whole number of basis points, negative ones (a decrease) included. Throws RangeError otherwise. */
export function basisPoints(rate: number): BasisPoints {
  if (!Number.isSafeInteger(rate)) throw new RangeError(`not a whole number of basis points: ${rate}`);
  return (rate + 0) as BasisPoints; // + 0 turns -0 into 0
}

/** floor(amount × rate ÷ 10,000), exact; towards minus infinity for a negative amount. */
export function floorOf(amount: Yen, rate: BasisPoints): Yen {
  return yenFromBigInt(floorDivide(BigInt(amount) * BigInt(rate), whole));
}

/**
 * The tax contained in an amount that includes it: floor(amount × rate ÷ (10,000 + rate)), exact.
 * At 10 % that is 10/110. Throws RangeError for a rate of −100 % or less.
 */
export function insideTax(amount: Yen, rate: BasisPoints): Yen {
  return yenFromBigInt(floorDivide(BigInt(amount) * BigInt(rate), whole + BigInt(rate)));
}

/**
 * numerator ÷ denominator in basis points, rounded half up, exact; null when the denominator is 0.
 * Both are whole numbers of one unit (yen, contracts, papers). Throws RangeError on a fraction, NotExactYen on a ratio
 * that is too large to be kept exact.
 */
export function ratioBp(numerator: number, denominator: number): BasisPoints | null {
  if (denominator === 0) return null;
  const sign = denominator < 0 ? -1n : 1n;
  const ratio = divideHalfUp(sign * BigInt(numerator) * whole, sign * BigInt(denominator));
  if (BigInt.asIntN(53, ratio) !== ratio) throw new NotExactYen('a ratio beyond the safe integers');
  return basisPoints(Number(ratio));
}
