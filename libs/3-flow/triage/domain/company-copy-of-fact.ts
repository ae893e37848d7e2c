import type { HistoryLine } from './history-of-fact.js';
import type { TriageFact } from './triage-fact.js';

/**
 * What the company may read of a fact. Each field is named here, so that nothing internal slips
 * through: a note only when it was written for the company, of people only the owner. Undefined: nothing, for it is the
 * university's own affair.
 */
export function companyCopyOfFact(fact: TriageFact): HistoryLine | undefined {
  switch (fact.kind) {
    case 'assigned':
      return line(fact.kind, { count: fact.matchIds.length, liaisonUserId: fact.ownerUserId });
    case 'matches_waiting':
      return line(fact.kind, { count: fact.matchIds.length, week: fact.week });
    case 'matches_added':
      return line(fact.kind, { count: fact.matchIds.length });
    case 'matches_withdrawn':
      return line(fact.kind, { count: fact.matchIds.length });
    case 'liaison_working':
      return line(fact.kind, {});
    case 'engagement_opened':
      return line(fact.kind, { engagementId: fact.engagementId });
    case 'accepted':
      return line(fact.kind, { seedId: fact.seedId, engagementId: fact.engagementId }, fact.matchId);
    case 'handed_over':
      return undefined;
    case 'declined':
      return line(fact.kind, {
        seedId: fact.seedId, reason: fact.reason, ...fact.noteToCompany && fact.note !== undefined && { note: fact.note },
      }, fact.matchId);
  }
}

function line(kind: HistoryLine['kind'], facts: HistoryLine['facts'], matchId?: string): HistoryLine {
  return { kind, matchId, actorUserId: undefined, facts };
}
