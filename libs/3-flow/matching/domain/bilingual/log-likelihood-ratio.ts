/** How often two terms occur: in both texts, each at all, and how many texts there are. */
export interface Cooccurrence {
  readonly both: number;
  readonly first: number;
  readonly second: number;
  readonly all: number;
}

/**
 * Dunning's log-likelihood ratio (1993) −2·ln λ for two terms that occur together more often than by chance; 0 when they
 * do not. χ² with one degree of freedom: 10.83 means p < .001.
 */
export function logLikelihoodRatio({ both, first, second, all }: Cooccurrence): number {
  if (both * all <= first * second) return 0;
  const cells = [both, first - both, second - both, all - first - second + both];
  const margins = [first * second, first * (all - second), second * (all - first), (all - first) * (all - second)];
  return 2 * cells.reduce((sum, cell, i) => sum + (cell > 0 ? cell * Math.log((cell * all) / (margins[i] ?? 1)) : 0), 0);
}
