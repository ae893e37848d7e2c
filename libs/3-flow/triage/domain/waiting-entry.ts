import type { PlainDate } from '@musubi/kernel';
import type { Band } from './band.js';

/** A match that waits for its turn. */
export interface WaitingEntry {
  readonly matchId: string;
  readonly band: Band;
  readonly needId: string;
  readonly seedId: string;
  /** For whom it waits. */
  readonly ownerUserId: string;
  /** Among what waits for the same liaison; 1 is next. */
  readonly place: number;
  /** The week (its Monday) in which it will be read, as last foreseen. */
  readonly expectedWeek: PlainDate | null;
}

/** Where a page of them ended. */
export interface WaitingPosition {
  readonly place: number;
  readonly matchId: string;
}

export interface WaitingQuestion {
  readonly userId: string;
  /** An admin may look at the whole university's. */
  readonly everybodys: boolean;
  readonly after: WaitingPosition | undefined;
  readonly limit: number;
}
