import { addYen, subtractYen, yen, type Yen } from '@musubi/kernel';
import type { LineSums } from './contract-line.js';

/** The sums of no lines. */
export const noSums: LineSums = { direct: yen(0), researcherFee: yen(0), strategicFee: yen(0) };

/** Two sums of lines together. */
export function addSums(a: LineSums, b: LineSums): LineSums {
  return {
    direct: addYen(a.direct, b.direct),
    researcherFee: addYen(a.researcherFee, b.researcherFee),
    strategicFee: addYen(a.strategicFee, b.strategicFee),
  };
}

/** The sums so far: [1, 2, 3] gives [1, 3, 6]. */
export function runningSums(amounts: readonly Yen[]): Yen[] {
  let sum = yen(0);
  return amounts.map((amount) => (sum = addYen(sum, amount)));
}

/** The steps between running sums: [1, 3, 6] gives [1, 2, 3]. They add up to the last one. */
export function stepsOf(sums: readonly Yen[]): Yen[] {
  return sums.map((sum, index) => subtractYen(sum, sums[index - 1] ?? yen(0)));
}
