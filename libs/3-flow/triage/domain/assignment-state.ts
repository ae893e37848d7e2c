import type { CandidateState } from './candidate-state.js';
import type { EventOrder } from './event-order.js';

interface EngagementState {
  readonly id: string;
  readonly openedAt: Date;
  readonly userIds: ReadonlySet<string>;
}

/**
 * One need in one university. It exists from the first event about it, before anybody owns it, so
 * that a withdrawal that overtakes its proposal is remembered.
 */
export interface AssignmentState {
  readonly id: string;
  /** The university. */
  readonly tenantId: string;
  readonly companyId: string;
  readonly needId: string;
  /** Grows by one with each change; the version of the events. */
  readonly version: number;
  /** Newest need version whose full list came; 0 before the first. */
  readonly listVersion: number;
  readonly ownerUserId: string | undefined;
  readonly participantUserIds: ReadonlySet<string>;
  readonly workingSince: Date | undefined;
  readonly engagement: EngagementState | undefined;
  readonly candidates: ReadonlyMap<string, CandidateState>;
  /** Newest withdrawal of each match, of unknown matches too. */
  readonly withdrawals: ReadonlyMap<string, EventOrder>;
}
