import type { Band } from './band.js';
import type { CandidateStatus } from './candidate-status.js';

/** A match on somebody's desk. */
export interface InboxEntry {
  readonly matchId: string;
  readonly status: CandidateStatus;
  readonly band: Band;
  readonly rank: number;
  readonly dueAt: Date;
  readonly unread: boolean;
  readonly needId: string;
  readonly seedId: string;
  readonly assignmentId: string;
  readonly ownerUserId: string;
  readonly engagementId: string | null;
}

/** Where a page of the inbox ended: open ones first, then by due date. */
export interface InboxPosition {
  readonly closed: boolean;
  /** ISO 8601. */
  readonly dueAt: string;
  readonly matchId: string;
}

export interface InboxQuestion {
  readonly userId: string;
  /** An admin may look at the whole university's desk. */
  readonly everybodys: boolean;
  readonly status: CandidateStatus | undefined;
  readonly after: InboxPosition | undefined;
  readonly limit: number;
}
