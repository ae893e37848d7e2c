import { Asked } from './asked.js';

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
