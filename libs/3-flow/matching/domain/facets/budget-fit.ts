import type { YenBand } from './match-facets.js';

/** Loss for each halving of what the work costs at least: at 2.5 times the money it is wholly out of reach. */
const LOSS_PER_HALVING = 1.5;

/** More money than is needed stands in nobody's way; the work may only be small for it. */
const LOSS_PER_DOUBLING = 0.3;

/** Bands that meet agree; −1 to 1, falling with the gap, 0 when one side says nothing. Whole yen. */
export function budgetFit(need: YenBand | null | undefined, seed: YenBand | null | undefined): number {
  if (!need || !seed || says(need) === 0 || says(seed) === 0) return 0;
  const short = gap(need.max, seed.min);
  if (short > 0) return Math.max(-1, 1 - LOSS_PER_HALVING * short);
  return Math.max(0.1, 1 - LOSS_PER_DOUBLING * gap(seed.max, need.min));
}

function says({ min, max }: YenBand): number {
  return (min === null ? 0 : 1) + (max === null ? 0 : 1);
}

/** How often `lower` has to be doubled to reach `upper`; 0 when it does. */
function gap(lower: number | null, upper: number | null): number {
  return lower === null || upper === null || lower >= upper ? 0 : Math.log2(upper / Math.max(1, lower));
}
