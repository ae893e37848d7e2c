export interface Spread {
  readonly p50_ms: number;
  readonly p95_ms: number;
  readonly max_ms: number;
}

/** Median, 95th percentile (nearest rank) and maximum, to a tenth of a millisecond. */
export function spreadOf(milliseconds: readonly number[]): Spread {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  const at = (share: number): number => Number((sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0).toFixed(1));
  return { p50_ms: at(0.5), p95_ms: at(0.95), max_ms: at(1) };
}
