import type { FacetFeatures } from '../facets/facet-features.js';
import { type MatchModel, scoreOf } from './features.js';
import type { ScoredDocument } from './rank-matches.js';

/** The match with its facets counted: the sum of its texts and of what else need and seed say. */
export function weighFacets<Match extends ScoredDocument>(match: Match, facets: FacetFeatures, model: MatchModel): Match {
  const features = { ...match.features, ...facets };
  return { ...match, features, score: scoreOf(features, model) };
}
