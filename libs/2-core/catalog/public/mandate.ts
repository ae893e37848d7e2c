import type { MandateState, MandateTerm } from '../domain/mandate.js';

/** A company lets an intermediary act for it. */
export interface Mandate extends MandateTerm {
  readonly id: string;
  readonly companyId: string;
  readonly intermediaryId: string;
  readonly givenAt: Date;
  readonly endedAt: Date | null;
  readonly state: MandateState;
}

/** Who posted a need for its company. */
export interface NeedPosting {
  readonly needId: string;
  readonly companyId: string;
  readonly intermediaryId: string;
  readonly postedBy: string;
  readonly postedByName: string;
  readonly postedAt: Date;
}
