import { matchesWithdrawn } from '@musubi/matching';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { eventOrder } from '../domain/event-order.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import { CommitAssignment } from './commit-assignment.js';

type Withdrawn = PayloadOf<typeof matchesWithdrawn>;

/** Closes the candidates that are still open; a decision that was taken stays. */
@Subscriber({ consumer: 'triage.withdraw-candidates', queue: 'triage', events: [matchesWithdrawn], as: 'tenant' })
export class WhenMatchesWithdrawn implements EventSubscriber<Withdrawn> {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly commit: CommitAssignment,
  ) {}

  async apply(event: EventEnvelope<Withdrawn>): Promise<void> {
    const { needId, companyId, matchIds, reason } = event.payload;
    const assignment = await this.assignments.lockOrOpen({ tenantId: event.tenantId, companyId, needId });
    assignment.withdraw({ reason, matchIds, order: eventOrder(event) });
    await this.commit.run(assignment);
  }
}
