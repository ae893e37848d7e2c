/** More terms than any process meets; a pair of them is still a whole number. */
const TERMS = 2 ** 26;

/** One number for two terms, the same whichever comes first. */
export function pairOf(a: number, b: number): number {
  return a < b ? a * TERMS + b : b * TERMS + a;
}
