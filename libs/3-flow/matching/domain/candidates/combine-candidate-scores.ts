import type { CandidatePlan } from './plan-candidate-queries.js';

/** One hit of a query; `score` 0–1 says only where and how exactly its terms stand in the document. */
export interface CandidateHit {
  readonly id: string;
  readonly score: number;
}

/**
 * Sums what the queries found, Σ weight·(.5 + .5·score) ÷ Σ weight, and puts the best first; of two languages the better counts.
 * The engine's own federation keeps a document's best hit instead of the sum, which is of no use here. `hits[i]` belong to
 * `plan.queries[i]`.
 */
export function combineCandidateScores(plan: CandidatePlan, hits: readonly (readonly CandidateHit[])[]): CandidateHit[] {
  const best = new Map<string, number>();
  const views = plan.queries[0]?.weights.length ?? 0;
  for (let view = 0; view < views; view += 1) {
    for (const [id, score] of sumView(plan, hits, view)) best.set(id, Math.max(best.get(id) ?? 0, score));
  }
  return [...best]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, plan.keep);
}

function sumView({ queries }: CandidatePlan, hits: readonly (readonly CandidateHit[])[], view: number): Map<string, number> {
  const sums = new Map<string, number>();
  const total = queries.reduce((sum, { weights }) => sum + (weights[view] ?? 0), 0);
  for (const [i, { weights }] of queries.entries()) {
    const share = (weights[view] ?? 0) / total;
    if (!(share > 0)) continue;
    for (const { id, score } of hits[i] ?? []) sums.set(id, (sums.get(id) ?? 0) + share * (0.5 + 0.5 * score));
  }
  return sums;
}
