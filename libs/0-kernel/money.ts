import type { Branded } from './branded.js';
import { floorDivide } from './integer-division.js';

/** An amount of money in whole yen; negative for a reduction or a refund. */
export type Yen = Branded<number, 'Yen'>;

/** Taken once: each yen is checked, and a look into the global scope is slow where that scope is not the process's own. */
const { isSafeInteger } = Number;

/** Thrown for what is no exact amount of yen, so that who adds up amounts from outside can tell it from a bug. */
export class NotExactYen extends RangeError {}

/** Takes a whole number of yen. Throws `NotExactYen`, a RangeError, on a fraction, NaN, or anything beyond the safe integers. */
export function yen(amount: number): Yen {
  if (!isSafeInteger(amount)) throw new NotExactYen(`not a whole number of yen: ${amount}`);
  return (amount + 0) as Yen; // + 0 turns -0 into 0
}

/** Takes an exact result. Throws RangeError beyond the safe integers. */
export function yenFromBigInt(amount: bigint): Yen {
  return yen(Number(amount));
}

/** a + b. Throws RangeError when the sum leaves the safe integers. */
export function addYen(a: Yen, b: Yen): Yen {
  return yen(a + b);
}

/** a − b. Throws RangeError when the difference leaves the safe integers. */
export function subtractYen(a: Yen, b: Yen): Yen {
  return yen(a - b);
}

/** The sum, 0 for none. Throws RangeError when it leaves the safe integers; on the way to it, it may. */
export function sumYen(amounts: Iterable<Yen>): Yen {
  let [sum, beyond] = [0, 0n];
  for (const amount of amounts) {
    const next = sum + yen(amount);
    // Numbers add exactly as long as the sum is safe, and much faster.
    if (!isSafeInteger(next)) beyond += BigInt(sum);
    sum = isSafeInteger(next) ? next : amount;
  }
  return beyond === 0n ? yen(sum) : yenFromBigInt(beyond + BigInt(sum));
}

/** Rounds down (towards minus infinity) to a multiple of `unit` yen, 1,000 say. */
export function floorToUnit(amount: Yen, unit: number): Yen {
  return yenFromBigInt(floorDivide(BigInt(amount), BigInt(unit)) * BigInt(unit));
}
