import type { DecidedNeed } from './decided-need.js';
import { fitWeights } from './fit-weights.js';
import { type LessonScope, type Preference, preferencesOf } from './preferences.js';
import { type HistoryPlaces, SeedHistory, withHistory } from './seed-history.js';

export interface LearningSetting {
  /** The weights that hold without evidence, in the order of features. */
  readonly defaults: readonly number[];
  /** Those whose weights a score is told against (scoreOfSum). */
  readonly answering: readonly number[];
  readonly scope: LessonScope;
  /** Features that may count against a seed; of all others more is never worse. */
  readonly mayBeNegative: readonly number[];
  readonly history: HistoryPlaces;
  /** What holds the weights to the defaults. Against a sum over needs, so the more are decided, the less it holds. */
  readonly penalty: number;
}

/**
 * Weights learnt from decisions, in the defaults' own units, so that a score means what it meant. Each feature counts in the
 * scale in which it differs between seeds of one need; a feature that never differed keeps its default weight. First the
 * defaults are stretched to the steepness that suits the decisions, which changes no ranking, then shrunk to. What a seed's
 * history says of a need is what was decided on the other needs.
 */
export function* learnWeights(needs: readonly DecidedNeed[], setting: LearningSetting): Generator<void, readonly number[]> {
  const { defaults, scope, penalty, mayBeNegative, history } = setting;
  const preferences = preferencesOf(withHistory(needs, new SeedHistory(needs), history), scope);
  const stretch = steepness(preferences, defaults);
  if (stretch === 0) return defaults;
  const spread = defaults.map((_, feature) => meanSquare(preferences, ({ difference }) => difference[feature] ?? 0));
  const weights = yield* fitWeights(preferences, {
    prior: defaults.map((weight) => weight * stretch),
    penalty: spread.map((square) => penalty * square),
    floor: defaults.map((_, feature) => (mayBeNegative.includes(feature) ? -Infinity : 0)),
  });
  return weights.map((weight) => weight / stretch);
}

/** Between so much and so much of the margins' usual size, so that few or perfect decisions do not lead to infinity. */
const [GENTLEST, STEEPEST] = [0.25, 8];
const HALVINGS = 50;

/** The factor on the weights at which the logistic loss is least; it is convex in it, so its slope changes sign once. 0: nothing to learn. */
function steepness(preferences: readonly Preference[], weights: readonly number[]): number {
  const margins = preferences.map(({ difference, weight }) => ({ weight, margin: difference.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) }));
  const usual = Math.sqrt(meanSquare(margins, ({ margin }) => margin));
  if (usual === 0) return 0;
  const falls = (factor: number) => margins.reduce((sum, { weight, margin }) => sum + (weight * margin) / (1 + Math.exp(factor * margin)), 0) > 0;
  let [low, high] = [GENTLEST / usual, STEEPEST / usual];
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (low + high) / 2;
    if (falls(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function meanSquare<Item extends { readonly weight: number }>(items: readonly Item[], value: (item: Item) => number): number {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  return total === 0 ? 0 : items.reduce((sum, item) => sum + item.weight * value(item) ** 2, 0) / total;
}
