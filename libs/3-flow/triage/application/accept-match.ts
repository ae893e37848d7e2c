import { type Clock, type DomainError, fail, type Result } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import type { AcceptedAnswer, AcceptMatchCommand } from '../public/decisions.js';
import { CLOCK } from './clock.js';
import { CommitAssignment } from './commit-assignment.js';

/** A liaison takes a match up: the first acceptance of a need opens its engagement, later ones join it. */
@Injectable()
export class AcceptMatch {
  constructor(
    private readonly assignments: AssignmentRepository,
    private readonly commit: CommitAssignment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ matchId, actor }: AcceptMatchCommand): Promise<Result<AcceptedAnswer, DomainError>> {
    const assignment = await this.assignments.lockOfMatch(matchId);
    if (!assignment) return fail('match.not_found', 'There is no such match.');
    const accepted = assignment.accept(matchId, actor, this.clock.now());
    if (accepted.ok) await this.commit.run(assignment);
    return accepted;
  }
}
