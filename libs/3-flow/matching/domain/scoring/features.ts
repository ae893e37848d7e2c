import { FACET_FEATURES, type FacetFeatures } from '../facets/facet-features.js';
import type { SeedHistory } from '../learning/seed-history.js';

/** What the seed answers of the need, 0 to about 1, times how much the need asks for; `neighbours`: how near it is to the best seeds. */
const TEXT_FEATURES = ['lexical', 'semantic', 'proximity', 'feedback', 'neighbours'] as const;

/** Whether the seed was taken up before, for needs alike or for others: 0 (never) to 1. */
const HISTORY_FEATURES = ['alike', 'elsewhere'] as const;

/** What texts and history tell; facets come to it later, for the best. */
export const SCORED_FEATURES = [...TEXT_FEATURES, ...HISTORY_FEATURES] as const;

/**
 * What a score is made of. Features of facets are −1 (conflicts) … 0 (unknown) … 1 (agrees). `neighbours` and the history
 * weigh nothing until a university's decisions say that they tell something.
 */
export const FEATURES = [...SCORED_FEATURES, ...FACET_FEATURES] as const;

/** Raised when a feature comes to mean something else: weights learnt for the old ones then hold no longer. */
export const FEATURES_VERSION = '1';

export type FeatureName = (typeof FEATURES)[number];

export type TextFeatures = Readonly<Record<(typeof TEXT_FEATURES)[number], number>>;

export type MatchFeatures = Readonly<Record<FeatureName, number>>;

/** What a seed has most of that answers everything: a score is told against their weights. */
export const ANSWERING: readonly FeatureName[] = TEXT_FEATURES;

/** Of a need and a seed that are known by their texts alone. */
export const NO_FACETS: FacetFeatures = { fieldCodes: 0, trl: 0, budget: 0, region: 0, sme: 0, pastWork: 0, availability: 0, equipment: 0 };

/** Of two that have nothing in common. */
export const NO_FEATURES: MatchFeatures = { lexical: 0, semantic: 0, proximity: 0, feedback: 0, neighbours: 0, alike: 0, elsewhere: 0, ...NO_FACETS };

/** What each feature is worth. */
export interface MatchModel {
  readonly version: string;
  readonly weights: MatchFeatures;
  /** What was decided before on the seeds that it scores; without it their history says nothing. */
  readonly history?: SeedHistory;
}

/** Σ weight·feature: all that decides the order within one need. */
export function weightedSum(features: MatchFeatures, { weights }: MatchModel): number {
  return FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

/** The weighted sum as 0–1: of what a seed would have whose texts answer everything; what is not known, a facet or a history, costs nothing. */
export function scoreOf(features: MatchFeatures, model: MatchModel): number {
  return scoreOfSum(weightedSum(features, model), everythingOf(model));
}

/** What a score is told against: Σ of the positive weights of ANSWERING. */
export function everythingOf({ weights }: MatchModel): number {
  return ANSWERING.reduce((all, name) => all + Math.max(0, weights[name]), 0);
}

/** For who has the sum already, and what everythingOf says. tanh keeps small values as they are and large ones in their order. */
export function scoreOfSum(sum: number, everything: number): number {
  return everything === 0 ? 0 : Math.tanh(Math.max(0, sum) / everything);
}
