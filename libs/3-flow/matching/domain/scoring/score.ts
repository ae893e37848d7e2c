/** The sum of a seed that answers everything, so that a score reads as a share of the need. */
const EVERYTHING = 1.4;

/** From a weighted sum of features to 0–1: tanh keeps small values as they are and what goes beyond 1 in its order. */
export function scoreOf(sum: number): number {
  return Math.tanh(Math.max(0, sum) / EVERYTHING);
}
