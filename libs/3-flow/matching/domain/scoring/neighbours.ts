import { cosine } from '../semantics/meanings.js';
import type { SeedInCorpus } from './seed-in-corpus.js';

/** Measured with 3, 5, 10 and 20: with more the middle is of the field, not of the need. */
const SEEDS_IN_THE_MIDDLE = 3;

/** Where the best seeds stand, each by how good it is, of length 1; null where none of them stands anywhere. `best`: best first. */
export function middleOf(best: readonly { readonly seed: SeedInCorpus; readonly sum: number }[]): Float32Array | null {
  let sums: Float64Array | undefined;
  for (const { seed: { vector }, sum } of best.slice(0, SEEDS_IN_THE_MIDDLE)) {
    if (!vector || sum <= 0) continue;
    sums ??= new Float64Array(vector.length);
    for (let i = 0; i < vector.length; i += 1) sums[i] = (sums[i] ?? 0) + sum * (vector[i] ?? 0);
  }
  const length = Math.sqrt(sums?.reduce((squares, value) => squares + value * value, 0) ?? 0);
  return sums && length > 0 ? Float32Array.from(sums, (value) => value / length) : null;
}

/** 0–1: what stands near the best seeds of a need is likely to be about the same. */
export function nearnessToMiddle({ vector }: SeedInCorpus, middle: Float32Array | null): number {
  return vector && middle ? Math.max(0, cosine(vector, middle)) : 0;
}
