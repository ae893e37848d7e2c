/** From the least to the most that a match can come to: who hands it over to a colleague has not declined it. */
export const outcomes = ['declined', 'handed_over', 'accepted', 'contracted'] as const;

export type Outcome = (typeof outcomes)[number];

/** 0 for a decline, and more the better it went: compared, and the gain when a ranking is measured. */
export function worthOf(outcome: Outcome): number {
  return outcomes.indexOf(outcome);
}

/**
 * What a decline may teach: that the seed did not fit, that it did not fit in one respect, or nothing at all, when it was
 * about the people (no time, a conflict of interest) and not about the seed.
 */
export const LESSONS = ['relevance', 'trl', 'budget', 'nothing'] as const;

export type Lesson = (typeof LESSONS)[number];

/** One decided match: how it had been scored, and what became of it. */
export interface DecidedMatch {
  readonly seedId: string;
  readonly outcome: Outcome;
  readonly lesson: Lesson;
  /** In the learner's order of features. */
  readonly features: readonly number[];
}

/** What one university decided on one need. */
export interface DecidedNeed {
  readonly needId: string;
  /** Where the need stands among what was learnt of the corpus, of length 1; null when nothing of it was. */
  readonly meaning: Float32Array | null;
  readonly matches: readonly DecidedMatch[];
}
