import type { Meanings } from '../semantics/meanings.js';
import type { MatchModel } from './features.js';

/** One for each model, not one for each candidate: who scores many makes ready once what a model weighs. */
const withoutMeaning = new WeakMap<MatchModel, MatchModel>();

/** The model as far as it can be used: where a need and a seed are not compared by their meaning, neither is told against it. */
export function modelFor<Model extends MatchModel>({ space }: { readonly space: Meanings | null }, model: Model): Model {
  if (space) return model;
  const usable = (withoutMeaning.get(model) as Model | undefined) ?? { ...model, weights: { ...model.weights, semantic: 0 } };
  withoutMeaning.set(model, usable);
  return usable;
}
