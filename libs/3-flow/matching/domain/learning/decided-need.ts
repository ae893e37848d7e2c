/**
 * From the least to the most settled: a hand-over leaves the match open, a decision ends it, and what was taken up may still
 * be signed for. What is more settled replaces what is less, so whatever order events come in, and however often, the same stays.
 */
export const outcomes = ['handed_over', 'declined', 'accepted', 'contracted'] as const;

export type Outcome = (typeof outcomes)[number];

/** Who hands it over to a colleague has read it and not declined it. */
const fromWorstToBest: readonly Outcome[] = ['declined', 'handed_over', 'accepted', 'contracted'];

/** 0 for a decline, and more the better it went: compared, and the gain when a ranking is measured. */
export function worthOf(outcome: Outcome): number {
  return fromWorstToBest.indexOf(outcome);
}

/** Whether somebody in the university wants to work on it. */
export function isTakenUp(outcome: Outcome): boolean {
  return outcome === 'accepted' || outcome === 'contracted';
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
