import type { MatchModel } from './features.js';

/**
 * Facets decide between texts that are about equal: together they are worth a tenth of one that answers everything. Of what
 * people say first when they turn a match down, the field and the money weigh most.
 */
const facets = { fieldCodes: 0.025, trl: 0.01, budget: 0.015, region: 0.01, sme: 0.005, pastWork: 0.015, availability: 0.01, equipment: 0.01 };

/** One set for all collections and houses; how it was chosen, and what each brings: docs/matching.md. */
export const DEFAULT_MODEL: MatchModel = {
  version: 'default',
  weights: { lexical: 1, semantic: 0.7, proximity: 0.2, feedback: 0.2, neighbours: 0, alike: 0, elsewhere: 0, ...facets },
};
