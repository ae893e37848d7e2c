/** The share of `expected` that is among `found`; 1 where nothing is expected. */
export function coverageOf(expected: readonly string[], found: readonly string[]): number {
  const seen = new Set(found);
  return expected.length === 0 ? 1 : expected.filter((id) => seen.has(id)).length / expected.length;
}
