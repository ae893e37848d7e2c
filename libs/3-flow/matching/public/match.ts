import type { Explanation } from '../domain/explanation/explanation.js';
import type { StoredExplanation } from '../domain/explanation/upgrade-explanation.js';
import type { Band } from '../domain/scoring/band.js';

/** A pair of need and seed before it is stored. */
export interface NewMatch {
  /** Owner of the seed and so of the match. */
  readonly universityId: string;
  /** `unnamedCompanyId` where the need is anonymous: the match belongs to the university. */
  readonly companyId: string;
  readonly needId: string;
  readonly needVersion: number;
  readonly seedId: string;
  readonly seedVersion: number;
  readonly departmentId: string;
  /** 0–1, comparable between needs. */
  readonly score: number;
  readonly band: Band;
  /** Of being taken up, 0–1; null until the university's own decisions tell. */
  readonly probability: number | null;
  /** What the score is made of, by name. */
  readonly features: Readonly<Record<string, number>>;
  /** Version of what the features mean. */
  readonly featuresVersion: string;
  /** Version of the university's own weights; 0 are the defaults. */
  readonly modelVersion: number;
  readonly explanation: Explanation;
}

/** One need × one seed, scored and explained. */
export interface Match extends Omit<NewMatch, 'explanation'> {
  readonly id: string;
  /** Of whatever version stored it: `readExplanation` says it. */
  readonly explanation: StoredExplanation;
  readonly status: 'standing' | 'withdrawn';
}

/** Without its explanation, which is long and for readers only. */
export type MatchHead = Omit<Match, 'explanation' | 'features' | 'featuresVersion' | 'modelVersion'>;
