import { type Clock, todayInTokyo } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { Scheduled, type ScheduledTask } from '@musubi/platform/events/scheduler';
import { Inject, Injectable } from '@nestjs/common';
import { expectedWeeks, givenNow } from '../domain/desk.js';
import { responseDue } from '../domain/response-due.js';
import { weekOf } from '../domain/week.js';
import { AssignmentRepository } from '../infrastructure/assignment.repository.js';
import { Desks } from '../infrastructure/desks.js';
import { CLOCK } from './clock.js';
import { CommitAssignment } from './commit-assignment.js';
import { RenewQueue } from './renew-queue.js';

/**
 * Gives out what waits, most valuable first, when a liaison's week holds it: a new week has begun, the number was raised, or
 * somebody else answers now. Any number of workers may run it; each liaison's desk is a transaction of its own.
 */
@Injectable()
@Scheduled({ name: 'triage.release-matches', everySeconds: 60 })
export class ReleaseMatches implements ScheduledTask {
  constructor(
    private readonly database: Database,
    private readonly desks: Desks,
    private readonly renew: RenewQueue,
    private readonly assignments: AssignmentRepository,
    private readonly commit: CommitAssignment,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    for (const tenantId of await this.database.asSystem(() => this.desks.universitiesWaiting())) {
      await this.renew.run(tenantId);
      const userIds = await this.database.inTenant({ tenantId }, () => this.desks.liaisonsWaiting(tenantId));
      for (const userId of userIds) await this.database.inTenant({ tenantId }, () => this.toLiaison(tenantId, userId));
    }
  }

  private async toLiaison(tenantId: string, userId: string): Promise<void> {
    await this.desks.lock([userId]);
    const now = this.clock.now();
    const week = weekOf(todayInTokyo(this.clock));
    const desk = (await this.desks.read(tenantId, [userId], week)).get(userId);
    if (!desk) return;
    const given = new Set(givenNow(desk).map(({ matchId }) => matchId));
    const weeks = expectedWeeks(desk, week);
    const touched = desk.queue.filter(({ matchId, expectedWeek }) => given.has(matchId) || weeks.get(matchId) !== expectedWeek);
    // One order for all, or two could wait for each other.
    for (const assignmentId of [...new Set(touched.map((queued) => queued.assignmentId))].sort()) {
      const assignment = await this.assignments.lockById(assignmentId);
      assignment?.release(given, { at: now, dueAt: responseDue(now), by: undefined });
      assignment?.foresee(weeks);
      if (assignment) await this.commit.run(assignment);
    }
  }
}
