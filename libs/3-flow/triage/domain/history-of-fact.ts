import type { HistoryKind } from './history-kind.js';
import type { TriageFact } from './triage-fact.js';

/** A line of a story: the university's own, or the company's copy of it. */
export interface HistoryLine {
  readonly kind: HistoryKind;
  readonly matchId: string | undefined;
  readonly actorUserId: string | undefined;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** What the university's own history says; internal notes are part of it. */
export function historyOfFact(fact: TriageFact): HistoryLine {
  switch (fact.kind) {
    case 'assigned':
      return line(fact.kind, fact.by, {
        ownerUserId: fact.ownerUserId, participantUserIds: fact.participantUserIds, matchIds: fact.matchIds, dueAt: fact.dueAt.toISOString(),
      });
    case 'matches_waiting':
      return line(fact.kind, undefined, { matchIds: fact.matchIds, week: fact.week });
    case 'matches_added':
      return line(fact.kind, fact.by, { matchIds: fact.matchIds, joinedUserIds: fact.joinedUserIds });
    case 'matches_withdrawn':
      return line(fact.kind, undefined, { matchIds: fact.matchIds, reason: fact.reason });
    case 'liaison_working':
      return { kind: fact.kind, matchId: undefined, actorUserId: fact.by, facts: {} };
    case 'engagement_opened':
      return { kind: fact.kind, matchId: undefined, actorUserId: fact.by, facts: { engagementId: fact.engagementId } };
    case 'accepted':
      return { kind: fact.kind, matchId: fact.matchId, actorUserId: fact.by, facts: { seedId: fact.seedId, engagementId: fact.engagementId } };
    case 'handed_over':
      return {
        kind: fact.kind, matchId: fact.matchId, actorUserId: fact.by,
        facts: { seedId: fact.seedId, from: fact.from, to: fact.to, ...fact.note !== undefined && { note: fact.note } },
      };
    case 'declined':
      return {
        kind: fact.kind, matchId: fact.matchId, actorUserId: fact.by,
        facts: { seedId: fact.seedId, reason: fact.reason, noteToCompany: fact.noteToCompany, ...fact.note !== undefined && { note: fact.note } },
      };
  }
}

function line(kind: HistoryKind, actorUserId: string | undefined, facts: Readonly<Record<string, unknown>>): HistoryLine {
  return { kind, matchId: undefined, actorUserId, facts };
}
