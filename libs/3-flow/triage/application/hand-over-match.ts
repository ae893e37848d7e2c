import { CatalogFacade } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { type Clock, type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { declineNote } from '../domain/decline-note.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import type { HandedOverAnswer, HandOverMatchCommand } from '../public/decisions.js';
import { CLOCK } from './clock.js';
import { CommitAssignment } from './commit-assignment.js';

/** A liaison hands a match over to a colleague who knows more of it; both have it in their inbox, and matching learns that it was worth a look. */
@Injectable()
export class HandOverMatch {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly identity: IdentityFacade,
    private readonly catalog: CatalogFacade,
    private readonly commit: CommitAssignment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ matchId, actor, to, note }: HandOverMatchCommand): Promise<Result<HandedOverAnswer, DomainError>> {
    const kept = declineNote(note);
    if (!kept.ok) return kept;
    const assignment = await this.assignments.lockOfMatch(matchId);
    if (!assignment) return fail('match.not_found', 'There is no such match.');
    const handed = assignment.handOver(matchId, actor, this.clock.now(), { to, note: kept.value });
    if (!handed.ok) return handed;
    const colleagues = await this.identity.peopleWithRole(actor.tenantId, 'liaison');
    if (!colleagues.some(({ id }) => id === to)) return fail('match.not_a_colleague', 'A match is handed over to a liaison of the same university.', { path: 'to' });
    // A need that names its readers stays theirs.
    const named = await this.catalog.namedReaders(assignment.current.needId);
    if (named.length > 0 && !named.includes(to)) return fail('match.need_not_shown', 'The need is shown to named persons, and this one is not among them.', { path: 'to' });
    await this.commit.run(assignment);
    return ok({ status: 'handed_over' });
  }
}
