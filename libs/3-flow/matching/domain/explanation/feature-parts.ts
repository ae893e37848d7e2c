import type { FeaturePart } from './explanation.js';

/** What each feature gave: weight × value as a part of all that counted, largest first. What gave nothing is left out. */
export function featureParts(values: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): FeaturePart[] {
  const given = Object.entries(values).map(([feature, value]) => ({ feature, value, gave: value * (weights[feature] ?? 0) })).filter(({ gave }) => gave !== 0);
  const all = given.reduce((sum, { gave }) => sum + Math.abs(gave), 0);
  return given
    .map(({ feature, value, gave }) => ({ feature, value: rounded(value), share: rounded(gave / all) }))
    .sort((a, b) => Math.abs(b.share) - Math.abs(a.share) || (a.feature < b.feature ? -1 : 1));
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
