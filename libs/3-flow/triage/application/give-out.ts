import { type Clock, todayInTokyo } from '@musubi/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Assignment } from '../domain/assignment.js';
import { type Desk, expectedWeeks, givenNow } from '../domain/desk.js';
import { type Measure, measureOf } from '../domain/expected-value.js';
import { weekOf } from '../domain/week.js';
import { Desks } from '../infrastructure/desks.js';
import { CLOCK } from './clock.js';

/** Gives what was just proposed to its liaisons as far as their week still holds it; the rest waits. */
@Injectable()
export class GiveOut {
  constructor(
    private readonly desks: Desks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Before the assignment is locked. */
  async lock(userIds: readonly string[]): Promise<void> {
    await this.desks.lock(userIds);
  }

  /** By what new matches are compared with what waits; asked only where all of them tell a probability. */
  async measure(tenantId: string, matches: readonly { readonly probability?: number | undefined }[]): Promise<Measure> {
    return measureOf(matches) === 'probability' && await this.desks.allProbable(tenantId) ? 'probability' : 'score';
  }

  /**
   * What waits for the same liaisons elsewhere and is worth more keeps its place: the schedule gives it out.
   *
   * @param lockedUserIds the liaisons of what was proposed; what waits for others is not looked at
   * @param dueAt until when what is given now is to be answered
   */
  async run(assignment: Assignment, lockedUserIds: readonly string[], dueAt: Date): Promise<void> {
    const userIds = [...new Set(assignment.waiting.map(({ liaisonUserId }) => liaisonUserId))].filter((userId) => lockedUserIds.includes(userId));
    if (userIds.length === 0) return;
    const week = weekOf(todayInTokyo(this.clock));
    const stored = await this.desks.read(assignment.current.tenantId, userIds, week);
    const desks = userIds.flatMap((userId) => this.withNew(stored.get(userId), userId, assignment));
    const given = desks.flatMap(givenNow).map(({ matchId }) => matchId);
    assignment.release(new Set(given), { at: this.clock.now(), dueAt, by: undefined });
    assignment.foresee(new Map(desks.flatMap((desk) => [...expectedWeeks(desk, week)])));
  }

  /** The assignment's own are not stored yet as they stand now. */
  private withNew(stored: Desk | undefined, userId: string, { current: { id }, waiting }: Assignment): Desk[] {
    if (!stored) return [];
    const own = waiting.filter(({ liaisonUserId }) => liaisonUserId === userId);
    return [{ ...stored, queue: [...stored.queue.filter(({ assignmentId }) => assignmentId !== id), ...own.map((candidate) => ({ ...candidate, assignmentId: id }))] }];
  }
}
