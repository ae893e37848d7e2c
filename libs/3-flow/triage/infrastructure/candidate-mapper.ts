import { type PlainDate } from '@musubi/kernel';
import type { AssignmentState } from '../domain/assignment-state.js';
import type { CandidateState } from '../domain/candidate-state.js';
import type { EventOrder } from '../domain/event-order.js';
import type { CandidateRow } from './candidate.row.js';

export function toCandidate(row: CandidateRow): CandidateState {
  return {
    matchId: row.matchId, seedId: row.seedId, departmentId: row.departmentId, liaisonUserId: row.liaisonUserId,
    band: row.band, rank: row.rank, needVersion: row.needVersion, proposedAs: row.proposedAs as EventOrder,
    status: row.status, dueAt: row.dueAt,
    score: row.score ?? undefined, probability: row.probability ?? undefined, deadline: (row.deadline ?? undefined) as PlainDate | undefined, value: row.value,
    expectedWeek: (row.expectedWeek ?? undefined) as PlainDate | undefined,
    handedOverTo: row.handedOverTo ?? undefined,
    released: row.releasedAt === null || row.releasedTo === null ? undefined : { at: row.releasedAt, to: row.releasedTo },
    decision: row.decidedBy === null || row.decidedAt === null ? undefined : {
      by: row.decidedBy, at: row.decidedAt, reason: row.reason ?? undefined,
      note: row.note ?? undefined, noteToCompany: row.noteToCompany ?? undefined,
    },
  };
}

export function toCandidateRow(candidate: CandidateState, of: AssignmentState): CandidateRow {
  const { decision } = candidate;
  return {
    matchId: candidate.matchId, tenantId: of.tenantId, assignmentId: of.id, needId: of.needId,
    seedId: candidate.seedId, departmentId: candidate.departmentId, liaisonUserId: candidate.liaisonUserId,
    needVersion: candidate.needVersion, proposedAs: candidate.proposedAs, band: candidate.band, rank: candidate.rank,
    status: candidate.status, dueAt: candidate.dueAt,
    score: candidate.score ?? null, probability: candidate.probability ?? null, deadline: candidate.deadline ?? null, value: candidate.value, expectedWeek: candidate.expectedWeek ?? null,
    handedOverTo: candidate.handedOverTo ?? null,
    releasedAt: candidate.released?.at ?? null, releasedTo: candidate.released?.to ?? null,
    decidedBy: decision?.by ?? null, decidedAt: decision?.at ?? null, reason: decision?.reason ?? null,
    note: decision?.note ?? null, noteToCompany: decision?.noteToCompany ?? null,
  };
}
