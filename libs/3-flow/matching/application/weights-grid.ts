import { DEFAULT_MODEL } from '../domain/scoring/default-model.js';
import type { MatchModel } from '../domain/scoring/features.js';

const steps = { semantic: [0.3, 0.5, 0.7, 0.9, 1.1], proximity: [0, 0.1, 0.2, 0.4], feedback: [0, 0.1, 0.2, 0.4] } as const;

/** The weights beside words, whose own is 1. */
export type TextWeights = { readonly [name in keyof typeof steps]: number };

/** Every point that is tried, small weights first: of equal ones the smallest is chosen. */
export const WEIGHTS_GRID: readonly TextWeights[] = steps.semantic.flatMap((semantic) => (
  steps.proximity.flatMap((proximity) => steps.feedback.map((feedback) => ({ semantic, proximity, feedback })))));

export const WORDS_ALONE: TextWeights = { semantic: 0, proximity: 0, feedback: 0 };

export function modelOfWeights(weights: TextWeights): MatchModel {
  return { version: `semantic ${weights.semantic} proximity ${weights.proximity} feedback ${weights.feedback}`, weights: { ...DEFAULT_MODEL.weights, ...weights } };
}
