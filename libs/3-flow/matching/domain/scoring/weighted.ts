import { Asked } from './asked.js';

/** What a need asks for, by number of term, bigram or pair, and how much of each. */
export interface Weighted {
  readonly weights: ReadonlyMap<number, number>;
  /** Σ of the weights: the score that a seed with everything, endlessly often, would approach. */
  readonly total: number;
}

/** idf·√tf: what the need repeats counts more, but a long need's refrain does not drown the rest. */
export function weigh(frequencies: ReadonlyMap<number, number>, idf: (number: number) => number): Asked {
  const weights = new Map<number, number>();
  let total = 0;
  for (const [number, frequency] of frequencies) {
    const weight = idf(number) * Math.sqrt(frequency);
    weights.set(number, weight);
    total += weight;
  }
  return new Asked(weights, total);
}
