/** Gain of each document that is relevant to one question; documents that are not named have none. */
export type Relevance = ReadonlyMap<string, number>;

/** nDCG with linear gain: Σ gain/log2(rank + 1) of the first k, divided by that of the best possible order. 0–1. */
export function ndcg(ranked: readonly string[], relevance: Relevance, k: number): number {
  const gains = ranked.map((id) => gainOf(id, relevance));
  const ideal = [...relevance.values()].map((gain) => Math.max(0, gain)).sort((a, b) => b - a);
  const best = discounted(ideal, k);
  return best === 0 ? 0 : discounted(gains, k) / best;
}

/** Share of the relevant documents that stand among the first k. */
export function recall(ranked: readonly string[], relevance: Relevance, k: number): number {
  const relevant = [...relevance.values()].filter((gain) => gain > 0).length;
  const found = ranked.slice(0, k).filter((id) => gainOf(id, relevance) > 0).length;
  return relevant === 0 ? 0 : found / relevant;
}

/** 1 ÷ rank of the first relevant document, 0 when none is among the first k. */
export function reciprocalRank(ranked: readonly string[], relevance: Relevance, k: number): number {
  const at = ranked.slice(0, k).findIndex((id) => gainOf(id, relevance) > 0);
  return at < 0 ? 0 : 1 / (at + 1);
}

function gainOf(id: string, relevance: Relevance): number {
  return Math.max(0, relevance.get(id) ?? 0);
}

function discounted(gains: readonly number[], k: number): number {
  return gains.slice(0, k).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}
