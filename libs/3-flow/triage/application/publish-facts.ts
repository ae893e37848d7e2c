import { matchDecided } from '@musubi/matching';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { EventDefinition } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import type { AssignmentState } from '../domain/assignment-state.js';
import type { TriageFact } from '../domain/triage-fact.js';
import { matchAccepted, matchDeclined, matchesAdded, matchHandedOver, needAssigned } from '../public/triage.events.js';
import { auditOfFact } from './audit-of-fact.js';
import { lessonOfDecline } from './lesson-of-decline.js';

const broughtByMatching: readonly TriageFact['kind'][] = ['assigned', 'matches_waiting', 'matches_added', 'matches_withdrawn'];

/** Tells the audit log and, where others care, the other contexts. */
@Injectable()
export class PublishFacts {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  async run(assignment: AssignmentState, facts: readonly TriageFact[]): Promise<void> {
    await Promise.all([
      this.audit.recordAll(facts.map((fact) => ({
        tenantId: assignment.tenantId, ...auditOfFact(fact, assignment.id),
        // Matches come and go because somebody of the company changed the need, whose id is nothing for the university's log.
        actorUntold: broughtByMatching.includes(fact.kind) && !('by' in fact && fact.by !== undefined),
      }))),
      ...facts.flatMap((fact) => [this.tell(assignment, fact), this.teach(assignment, fact)]),
    ]);
  }

  private async tell(assignment: AssignmentState, fact: TriageFact): Promise<void> {
    const about = { assignmentId: assignment.id, needId: assignment.needId, companyId: assignment.companyId };
    const ownerUserId = assignment.ownerUserId ?? '';
    switch (fact.kind) {
      case 'assigned':
        return this.publish(assignment, needAssigned, {
          ...about, ownerUserId, participantUserIds: [...fact.participantUserIds], matchIds: [...fact.matchIds], dueAt: fact.dueAt.toISOString(), takenUpBy: fact.by,
        });
      case 'matches_added':
        return this.publish(assignment, matchesAdded, {
          ...about, ownerUserId, participantUserIds: [...assignment.participantUserIds], matchIds: [...fact.matchIds], takenUpBy: fact.by,
        });
      case 'accepted':
        return this.publish(assignment, matchAccepted, {
          ...about, ownerUserId, matchId: fact.matchId, seedId: fact.seedId, engagementId: fact.engagementId, acceptedBy: fact.by,
        });
      case 'declined':
        return this.publish(assignment, matchDeclined, {
          ...about, matchId: fact.matchId, seedId: fact.seedId, reason: fact.reason, declinedBy: fact.by,
        });
      case 'handed_over':
        return this.publish(assignment, matchHandedOver, {
          ...about, matchId: fact.matchId, seedId: fact.seedId, from: fact.from, to: fact.to, handedOverBy: fact.by,
        });
      case 'matches_waiting':
      case 'matches_withdrawn':
      case 'liaison_working':
      case 'engagement_opened':
        return undefined;
    }
  }

  /** Matching learns from what is decided. */
  private async teach({ tenantId, version }: AssignmentState, fact: TriageFact): Promise<void> {
    if (fact.kind !== 'accepted' && fact.kind !== 'declined' && fact.kind !== 'handed_over') return;
    const { matchId } = fact;
    await this.outbox.publish(matchDecided, {
      tenantId, aggregateId: matchId, aggregateVersion: version,
      payload: fact.kind === 'declined'
        ? { matchId, outcome: fact.kind, lesson: lessonOfDecline(fact.reason), reason: fact.reason }
        : { matchId, outcome: fact.kind, lesson: 'relevance' },
    });
  }

  private async publish<Payload>(assignment: AssignmentState, definition: EventDefinition<Payload>, payload: Payload): Promise<void> {
    await this.outbox.publish(definition, {
      tenantId: assignment.tenantId, aggregateId: assignment.id, aggregateVersion: assignment.version, payload,
    });
  }
}
