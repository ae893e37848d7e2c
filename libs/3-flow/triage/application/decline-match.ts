import { type Clock, type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { declineNote } from '../domain/decline-note.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import type { DeclinedAnswer, DeclineMatchCommand } from '../public/decisions.js';
import { CLOCK } from './clock.js';
import { CommitAssignment } from './commit-assignment.js';

/** A liaison declines a match with a reason; the company is told kindly, and the reason feeds learning. */
@Injectable()
export class DeclineMatch {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly commit: CommitAssignment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ matchId, actor, reason, note, noteToCompany = false }: DeclineMatchCommand): Promise<Result<DeclinedAnswer, DomainError>> {
    const kept = declineNote(note);
    if (!kept.ok) return kept;
    const assignment = await this.assignments.lockOfMatch(matchId);
    if (!assignment) return fail('match.not_found', 'There is no such match.');
    const declined = assignment.decline(matchId, actor, this.clock.now(), { reason, note: kept.value, noteToCompany });
    if (!declined.ok) return declined;
    await this.commit.run(assignment);
    return ok({ status: 'declined' });
  }
}
