import type { EngagementStatus } from '../domain/engagement-status.js';
import type { HistoryKind } from '../domain/history-kind.js';

export interface AcceptedMatch {
  readonly matchId: string;
  readonly seedId: string;
  readonly departmentId: string;
  readonly acceptedBy: string;
  readonly acceptedAt: Date;
}

/** One line of the case's story. `facts` holds ids, counts and states; the company's copy never holds internal notes. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: Date;
  readonly kind: HistoryKind;
  readonly matchId: string | undefined;
  readonly actorUserId: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
}

/**
 * The accepted matches of one need in one university, worked towards a contract. Its university and,
 * by grant, its company can read it; each sees the history that is meant for it.
 */
export interface Engagement {
  readonly id: string;
  /** The university. */
  readonly tenantId: string;
  /** `unnamedCompanyId` where the need was anonymous when it was matched, but for the company itself. Whom a reader may know tells the need. */
  readonly companyId: string;
  readonly needId: string;
  readonly assignmentId: string;
  readonly status: EngagementStatus;
  readonly openedAt: Date;
  readonly ownerUserId: string;
  /** Everybody who takes part, the owner not among them. */
  readonly participantUserIds: readonly string[];
  /** In the order of acceptance. */
  readonly acceptedMatches: readonly AcceptedMatch[];
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
}
