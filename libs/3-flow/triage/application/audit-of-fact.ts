import type { AuditRecord } from '@musubi/platform/audit/audit-log';
import type { TriageFact } from '../domain/triage-fact.js';

/** The audit row of a fact: ids and states, never the text of a note. */
export function auditOfFact(fact: TriageFact, assignmentId: string): Omit<AuditRecord, 'tenantId'> {
  const ofAssignment = { entity: 'assignment', entityId: assignmentId };
  switch (fact.kind) {
    case 'assigned':
      return {
        action: 'need.assigned', ...ofAssignment,
        changes: { ownerUserId: fact.ownerUserId, participantUserIds: fact.participantUserIds, matchIds: fact.matchIds },
      };
    case 'matches_waiting':
      return { action: 'matches.waiting', ...ofAssignment, changes: { matchIds: fact.matchIds, week: fact.week } };
    case 'matches_added':
      return { action: 'matches.added', ...ofAssignment, changes: { matchIds: fact.matchIds, joinedUserIds: fact.joinedUserIds } };
    case 'matches_withdrawn':
      return { action: 'matches.withdrawn', ...ofAssignment, changes: { matchIds: fact.matchIds, reason: fact.reason } };
    case 'liaison_working':
      return { action: 'need.opened', ...ofAssignment, changes: { by: fact.by } };
    case 'engagement_opened':
      return { action: 'engagement.opened', entity: 'engagement', entityId: fact.engagementId, changes: { assignmentId } };
    case 'accepted':
      return { action: 'match.accepted', entity: 'match', entityId: fact.matchId, changes: { engagementId: fact.engagementId } };
    case 'handed_over':
      return { action: 'match.handed_over', entity: 'match', entityId: fact.matchId, changes: { from: fact.from, to: fact.to } };
    case 'declined':
      return { action: 'match.declined', entity: 'match', entityId: fact.matchId, changes: { reason: fact.reason } };
  }
}
