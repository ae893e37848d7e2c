/** One hit of a one-term query; `score` 0–1 says only where and how exactly the term stands in the seed. */
interface Hit {
  readonly id: string;
  readonly score: number;
}

/** Ids of the seeds in which the most weight meets, best first: Σ weight·(½ + ½·score) over the queries. `hits[i]` belong to `weights[i]`. */
export function gatherCandidates(weights: readonly number[], hits: readonly (readonly Hit[])[], most: number): string[] {
  const sums = new Map<string, number>();
  for (const [index, weight] of weights.entries()) {
    for (const { id, score } of hits[index] ?? []) sums.set(id, (sums.get(id) ?? 0) + weight * (0.5 + 0.5 * score));
  }
  return [...sums].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1)).slice(0, most).map(([id]) => id);
}
