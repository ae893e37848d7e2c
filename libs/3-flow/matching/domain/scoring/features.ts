/**
 * What a score is made of. Features of the text are what the seed answers of the need, 0 to about 1, times how much the need
 * asks for; those of facets are −1 (conflicts) … 0 (unknown) … 1 (agrees).
 */
export const FEATURES = ['lexical', 'semantic', 'proximity', 'feedback'] as const;

export type FeatureName = (typeof FEATURES)[number];

export type MatchFeatures = Readonly<Record<FeatureName, number>>;

/** What each feature is worth. */
export interface MatchModel {
  readonly version: string;
  readonly weights: MatchFeatures;
}

/** Σ weight·feature: all that decides the order within one need. */
export function weightedSum(features: MatchFeatures, { weights }: MatchModel): number {
  return FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/** The weighted sum as 0–1: of what a seed would have that answers everything; tanh keeps small values as they are and large ones in their order. */
export function scoreOf(features: MatchFeatures, model: MatchModel): number {
  const everything = FEATURES.reduce((sum, name) => sum + model.weights[name], 0);
  return Math.tanh(Math.max(0, weightedSum(features, model)) / everything);
}
