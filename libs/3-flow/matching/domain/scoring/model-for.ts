import type { Corpus } from '../statistics/corpus.js';
import type { MatchModel } from './features.js';

/** The model as far as it can be used: before anything was learnt of a corpus, no seed can answer by its meaning. */
export function modelFor<Model extends MatchModel>({ space }: Pick<Corpus, 'space'>, model: Model): Model {
  return space ? model : { ...model, weights: { ...model.weights, semantic: 0 } };
}
