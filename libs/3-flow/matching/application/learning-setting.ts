import type { LearningSetting } from '../domain/learning/learn-weights.js';
import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import { ANSWERING, FEATURES } from '../domain/scoring/features.js';

/** What moving the weights away from the defaults costs, against one need's decisions: chosen on the public collections (docs/matching.md). */
const PENALTY = 4;

/** How the product learns: all collections and universities alike. */
export const learningSetting: LearningSetting = {
  defaults: FEATURES.map((name) => DEFAULT_MODEL.weights[name]),
  answering: ANSWERING.flatMap(placesOf),
  // Too early, or too dear, says something of that facet only.
  scope: { trl: placesOf('trl'), budget: placesOf('budget') },
  // Who was taken up for other needs may be a specialist of those, or a favourite everywhere.
  mayBeNegative: placesOf('elsewhere'),
  history: { alike: FEATURES.indexOf('alike'), elsewhere: FEATURES.indexOf('elsewhere') },
  penalty: PENALTY,
};

export function featureRow(features: Readonly<Record<string, number>>): number[] {
  return FEATURES.map((name) => features[name] ?? 0);
}

export function namedWeights(weights: readonly number[]): Record<string, number> {
  return Object.fromEntries(FEATURES.map((name, i) => [name, weights[i] ?? 0]));
}

function placesOf(feature: string): number[] {
  return FEATURES.flatMap((name, i) => (name === feature ? [i] : []));
}
