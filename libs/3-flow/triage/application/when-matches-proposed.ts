import { CatalogFacade } from '@musubi/catalog';
import { matchesProposed } from '@musubi/matching';
import { Database } from '@musubi/platform/database/database';
import { isPlainDate, type PlainDate, plainDateInTokyo } from '@musubi/kernel';
import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, snooze, Subscriber } from '@musubi/platform/events/subscriber';
import { eventOrder } from '../domain/event-order.js';
import { responseDue } from '../domain/response-due.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import { CommitAssignment } from './commit-assignment.js';
import { FindAnswerable } from './find-answerable.js';
import { GiveOut } from './give-out.js';

type Proposed = PayloadOf<typeof matchesProposed>;
interface Answerable {
  /** User id by department. */
  readonly liaisons: ReadonlyMap<string, string>;
  readonly deadline: PlainDate | undefined;
}

const untilSomebodyIsRegistered = 10 * 60_000;

/** Gives the need an owner in this university, or adds the matches to the assignment that stands; liaisons are given what their week holds. */
@Subscriber({ consumer: 'triage.assign-need', queue: 'triage', events: [matchesProposed], as: 'tenant' })
export class WhenMatchesProposed implements EventSubscriber<Proposed, Answerable> {
  constructor(
    private readonly database: Database,
    private readonly catalog: CatalogFacade,
    private readonly answerable: FindAnswerable,
    private readonly assignments: AssignmentRepository,
    private readonly giveOut: GiveOut,
    private readonly commit: CommitAssignment,
  ) {}

  async prepare({ tenantId, payload }: EventEnvelope<Proposed>): Promise<Answerable | Postponed> {
    const departmentIds = [...new Set(payload.matches.map((match) => match.departmentId))];
    // The system knows everybody whom the need names; the university's own are picked from them.
    const need = await this.database.asSystem(() => this.catalog.need(payload.needId));
    const found = await this.database.inTenant({ tenantId }, () => this.answerable.run(tenantId, departmentIds, need?.liaisonIds ?? []));
    const deadline = isPlainDate(need?.deadline) ? need.deadline : undefined;
    return found ? { liaisons: found, deadline } : snooze(untilSomebodyIsRegistered, 'the university has neither liaisons nor admins');
  }

  async apply(event: EventEnvelope<Proposed>, { liaisons, deadline }: Answerable): Promise<void> {
    const { needId, companyId, needVersion, reason } = event.payload;
    const matches = event.payload.matches.map((match) => ({ ...match, score: match.score, probability: match.probability, liaisonUserId: liaisons.get(match.departmentId) ?? '' }));
    const userIds = matches.map(({ liaisonUserId }) => liaisonUserId);
    await this.giveOut.lock(userIds);
    const assignment = await this.assignments.lockOrOpen({ tenantId: event.tenantId, companyId, needId });
    const dueAt = responseDue(event.occurredAt);
    const measure = await this.giveOut.measure(event.tenantId, matches);
    assignment.propose({ reason, needVersion, order: eventOrder(event), dueAt, day: plainDateInTokyo(event.occurredAt), deadline, measure, matches });
    await this.giveOut.run(assignment, userIds, dueAt);
    await this.commit.run(assignment);
  }
}
