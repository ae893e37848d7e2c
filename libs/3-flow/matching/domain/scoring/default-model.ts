import type { MatchModel } from './features.js';

/** One set for all collections and houses, chosen by leaving each collection out in turn: docs/matching.md. */
export const DEFAULT_MODEL: MatchModel = {
  version: 'default',
  weights: { lexical: 1, semantic: 0.7, proximity: 0.2, feedback: 0.2 },
};
