import type { CorpusStatistics } from '../statistics/corpus-statistics.js';
import type { NeedProfile } from './need-profile.js';
import type { SeedInCorpus } from './seed-in-corpus.js';
import { answeredShare, nearness } from './text-features.js';

/** Of needs that one seed is compared with, what they are about tells more than how many of their words it has. */
const ANSWERED_WEIGHT = 0.4;
const NEARNESS_WEIGHT = 0.6;

/**
 * How loudly a new seed calls each of the open needs, for their order only: .4·L(need, seed) ÷ Σ idf(need) + .6·cos. What the
 * match is worth is the pair's score as any. (Ordered by that score, one need would be compared with another by how much
 * each asks for; measured both ways in docs/matching.md.)
 */
export function seedCalls({ views }: NeedProfile, seed: SeedInCorpus, statistics: CorpusStatistics): number {
  return Math.max(...views.map((view) => ANSWERED_WEIGHT * answeredShare(view, seed, statistics) + NEARNESS_WEIGHT * nearness(view, seed)));
}
