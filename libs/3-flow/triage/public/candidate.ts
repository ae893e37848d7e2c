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
  readonly band: Band;
  readonly rank: number;
  readonly status: CandidateStatus;
  readonly dueAt: Date;
  readonly decidedBy: string | undefined;
  readonly decidedAt: Date | undefined;
  readonly reason: DeclineReason | undefined;
  readonly note: string | undefined;
}
