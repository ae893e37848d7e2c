import { addYen, subtractYen, yen, type Yen } from '@musubi/kernel';

/** The sums so far: [1, 2, 3] gives [1, 3, 6]. */
export function runningSums(amounts: readonly Yen[]): Yen[] {
  let sum = yen(0);
  return amounts.map((amount) => (sum = addYen(sum, amount)));
}

/** The steps between running sums: [1, 3, 6] gives [1, 2, 3]. They add up to the last one. */
export function stepsOf(sums: readonly Yen[]): Yen[] {
  return sums.map((sum, index) => subtractYen(sum, sums[index - 1] ?? yen(0)));
}
