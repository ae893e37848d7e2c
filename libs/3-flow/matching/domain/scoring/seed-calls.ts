import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import { isAsked } from './is-asked.js';
import type { NeedProfile } from './need-profile.js';
import { proximityShare } from './proximity.js';
import type { SeedInCorpus } from './seed-in-corpus.js';
import { answeredShare, nearness } from './text-features.js';

/** Of needs that one seed is compared with, what they are about tells about as much as the share of their words that it has. */
const NEARNESS_WEIGHT = 0.8;
const PROXIMITY_WEIGHT = 0.2;

/**
 * How loudly a new seed calls each of the open needs, for their order only: L(need, seed) ÷ Σ idf(need) + .8·cos + .2·P. What the
 * match is worth is the pair's score as any. (Ordered by that score, one need would be compared with another by how much
 * each asks for; measured both ways in docs/matching.md.)
 */
export function seedCalls({ views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics): number {
  return Math.max(...views.filter((view) => isAsked(view, seed)).map((view) => {
    const met = view.terms.meetFields(seed.document);
    return answeredShare(view, met, seed, statistics) + NEARNESS_WEIGHT * nearness(view, seed) + PROXIMITY_WEIGHT * proximityShare(view.pairs, met);
  }));
}
