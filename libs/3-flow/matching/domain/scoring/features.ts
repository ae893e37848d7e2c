import { FACET_FEATURES, type FacetFeatures } from '../facets/facet-features.js';

/**
 * What a score is made of. Features of the text are what the seed answers of the need, 0 to about 1, times how much the need
 * asks for; those of facets are −1 (conflicts) … 0 (unknown) … 1 (agrees).
 */
const TEXT_FEATURES = ['lexical', 'semantic', 'proximity', 'feedback'] as const;

export const FEATURES = [...TEXT_FEATURES, ...FACET_FEATURES] as const;

export type FeatureName = (typeof FEATURES)[number];

export type TextFeatures = Readonly<Record<(typeof TEXT_FEATURES)[number], number>>;

export type MatchFeatures = Readonly<Record<FeatureName, number>>;

/** Of a need and a seed that are known by their texts alone. */
export const NO_FACETS: FacetFeatures = { fieldCodes: 0, trl: 0, budget: 0, region: 0, sme: 0, pastWork: 0, availability: 0, equipment: 0 };

/** What each feature is worth. */
export interface MatchModel {
  readonly version: string;
  readonly weights: MatchFeatures;
}

/** Σ weight·feature: all that decides the order within one need. */
export function weightedSum(features: MatchFeatures, { weights }: MatchModel): number {
  return FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/** The weighted sum as 0–1: of what a seed would have whose texts answer everything; a facet that is not known costs nothing; tanh keeps small values as they are and large ones in their order. */
export function scoreOf(features: MatchFeatures, model: MatchModel): number {
  const everything = TEXT_FEATURES.reduce((sum, name) => sum + model.weights[name], 0);
  return Math.tanh(Math.max(0, weightedSum(features, model)) / everything);
}
