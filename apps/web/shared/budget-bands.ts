/** Bands people can answer without a quotation; yen, open above when `max` is absent. */
export const budgetBands = [
  { key: 'to1m', max: 1_000_000, ja: '100万円まで', en: 'up to ¥1 million' },
  { key: 'to3m', min: 1_000_000, max: 3_000_000, ja: '100万〜300万円', en: '¥1–3 million' },
  { key: 'to5m', min: 3_000_000, max: 5_000_000, ja: '300万〜500万円', en: '¥3–5 million' },
  { key: 'to10m', min: 5_000_000, max: 10_000_000, ja: '500万〜1,000万円', en: '¥5–10 million' },
  { key: 'to30m', min: 10_000_000, max: 30_000_000, ja: '1,000万〜3,000万円', en: '¥10–30 million' },
  { key: 'over30m', min: 30_000_000, ja: '3,000万円以上', en: '¥30 million or more' },
] as const satisfies readonly { key: string; min?: number; max?: number; ja: string; en: string }[];

export type Budget = { readonly min?: number | null; readonly max?: number | null };

export function budgetOf(key: string): { min: number | null; max: number | null } | undefined {
  const band: { readonly min?: number; readonly max?: number } | undefined = budgetBands.find((candidate) => candidate.key === key);
  return band && { min: band.min ?? null, max: band.max ?? null };
}

/** The band an amount was chosen from, or the nearest that holds its upper end. */
export function bandKeyOf(budget: Budget | null | undefined): string {
  if (!budget) return '';
  const upper = budget.max ?? Number.POSITIVE_INFINITY;
  return budgetBands.find((band) => upper <= ('max' in band ? band.max : Number.POSITIVE_INFINITY))?.key ?? '';
}
