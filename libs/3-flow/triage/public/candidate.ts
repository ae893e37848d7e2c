import type { Band } from '../domain/band.js';
import type { CandidateStatus } from '../domain/candidate-status.js';
import type { DeclineReason } from '../domain/decline-reason.js';

/** One match as its university works on it. Internal to the university: it carries the internal note. */
export interface Candidate {
  readonly matchId: string;
  readonly tenantId: string;
  readonly assignmentId: string;
  readonly needId: string;
  readonly companyId: string;
  readonly seedId: string;
  readonly departmentId: string;
  /** Who answers for it. */
  readonly liaisonUserId: string;
  readonly band: Band;
  readonly rank: number;
  readonly status: CandidateStatus;
  readonly dueAt: Date;
  /** When it came onto a desk; undefined while it waits for its turn. */
  readonly releasedAt: Date | undefined;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly reason: DeclineReason | undefined;
  readonly note: string | undefined;
}
