import type { Clock } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Inject, Injectable } from '@nestjs/common';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import type { Actor } from '../domain/actor.js';
import { CLOCK } from './clock.js';
import { CommitAssignment } from './commit-assignment.js';
import { TakeUpMatch } from './take-up-match.js';

/** Notes who looks at a match, which has to wait no longer; the company sees that a liaison is at work from the first look on. */
@Injectable()
export class BeginWork {
  constructor(
    private readonly database: Database,
    private readonly takeUp: TakeUpMatch,
    private readonly assignments: AssignmentRepository,
    private readonly commit: CommitAssignment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(matchId: string, actor: Actor): Promise<void> {
    await this.takeUp.run(matchId, actor);
    const now = this.clock.now();
    const first = await this.database.query(
      `insert into triage.opening (match_id, user_id, tenant_id, opened_at) values ($1, $2, $3, $4)
       on conflict do nothing returning match_id`, [matchId, actor.userId, actor.tenantId, now]);
    if (first.length === 0) return;
    const assignment = await this.assignments.lockOfMatch(matchId);
    if (!assignment) return;
    assignment.startWork(actor, now);
    await this.commit.run(assignment);
  }
}
