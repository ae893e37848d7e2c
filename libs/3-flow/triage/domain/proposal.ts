import type { PlainDate } from '@musubi/kernel';
import type { Band } from './band.js';
import type { EventOrder } from './event-order.js';
import type { Measure } from './expected-value.js';

export interface ProposedMatch {
  readonly matchId: string;
  readonly seedId: string;
  readonly departmentId: string;
  /** Who answers for the seed's department. */
  readonly liaisonUserId: string;
  readonly band: Band;
  /** 0–1; undefined where matching told none. */
  readonly score: number | undefined;
  /** Of being taken up, 0–1; undefined where matching told none. */
  readonly probability?: number | undefined;
  /** 1 is the best. */
  readonly rank: number;
}

/** What matching proposed to one university for one need. */
export interface Proposal {
  /** `need`: the full list of this need version. `seed`: one match more. */
  readonly reason: 'need' | 'seed';
  readonly needVersion: number;
  readonly order: EventOrder;
  readonly dueAt: Date;
  /** The day of the proposal, in Tokyo. */
  readonly day: PlainDate;
  /** Until when the company needs it. */
  readonly deadline: PlainDate | undefined;
  /** By what the matches are compared with what waits. */
  readonly measure?: Measure;
  readonly matches: readonly ProposedMatch[];
}

export interface Withdrawal {
  readonly reason: 'need_withdrawn' | 'seed_withdrawn' | 'no_longer_meets';
  readonly order: EventOrder;
  readonly matchIds: readonly string[];
}

/** How matches come onto a desk. */
export interface Release {
  readonly at: Date;
  /** Until when they are to be answered. */
  readonly dueAt: Date;
  /** Who took them up before it was their turn. */
  readonly by: string | undefined;
}
