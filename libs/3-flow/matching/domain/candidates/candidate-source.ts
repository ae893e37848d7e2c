import type { NeedProfile } from '../scoring/need-profile.js';
import type { Corpus } from '../statistics/corpus.js';
import type { MatchFilter } from './match-filter.js';

/** What stage 1 is asked. */
export interface CandidateQuestion {
  /** Weighed in the seeds' corpus, whichever side asks. */
  readonly asking: NeedProfile;
  /** What is searched, as this process knows it. */
  readonly corpus: Corpus;
  readonly filter: MatchFilter;
  /** So many of the strongest terms of each language are asked for, where only some can be. */
  readonly termLimit?: number;
}

/** Stage 1: which documents are worth scoring. */
export interface CandidateSource {
  /** Ids, best first; none where nothing of what is asked occurs in what may be shown. */
  find(question: CandidateQuestion): Promise<readonly string[]>;
}
