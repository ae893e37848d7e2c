import type { Clock } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../domain/actor.js';
import { responseDue } from '../domain/response-due.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import { Desks } from '../infrastructure/desks.js';
import { WaitingReader } from '../infrastructure/waiting-reader.js';
import { CLOCK } from './clock.js';
import { CommitAssignment } from './commit-assignment.js';

/** Who opens a match that waits has it on the desk at once; the week's number only limits what is brought unasked. */
@Injectable()
export class TakeUpMatch {
  constructor(
    private readonly waiting: WaitingReader,
    private readonly desks: Desks,
    private readonly assignments: AssignmentRepository,
    private readonly commit: CommitAssignment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(matchId: string, actor: Actor): Promise<void> {
    const userId = await this.waiting.waitsFor(matchId);
    if (userId === undefined) return;
    await this.desks.lock([userId]);
    const assignment = await this.assignments.lockOfMatch(matchId);
    if (!assignment) return;
    const at = this.clock.now();
    assignment.takeUp(matchId, actor, { at, dueAt: responseDue(at) });
    await this.commit.run(assignment);
  }
}
