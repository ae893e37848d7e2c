import { addDays, type PlainDate } from '@musubi/kernel';

/** A match that waits for one liaison. */
export interface Queued {
  readonly matchId: string;
  readonly assignmentId: string;
  /** As of expectedValue. */
  readonly value: number;
  /** When it was proposed, as text that sorts. */
  readonly proposedAs: string;
  /** The week (its Monday) in which it was last expected to be read. */
  readonly expectedWeek: PlainDate | undefined;
}

/** What one liaison can be given, and what waits for them. */
export interface Desk {
  /** New matches in a week, at least 1. */
  readonly capacity: number;
  /** How many were given in this week. */
  readonly given: number;
  readonly queue: readonly Queued[];
}

/** What waits, most valuable first; among equals what came first. */
export function inOrder(queue: readonly Queued[]): Queued[] {
  return [...queue].sort((a, b) => b.value - a.value || compare(a.proposedAs, b.proposedAs) || compare(a.matchId, b.matchId));
}

/** What the liaison is given now: as much as this week still holds, most valuable first. */
export function givenNow({ capacity, given, queue }: Desk): Queued[] {
  return inOrder(queue).slice(0, Math.max(0, capacity - given));
}

/**
 * In which week (its Monday) what goes on waiting will be read, if nothing better comes: the next one takes the first
 * `capacity`, the one after it as many more. What the liaison is given now is not in it.
 */
export function expectedWeeks(desk: Desk, thisWeek: PlainDate): Map<string, PlainDate> {
  const waiting = inOrder(desk.queue).slice(givenNow(desk).length);
  return new Map(waiting.map(({ matchId }, place) => [matchId, addDays(thisWeek, 7 * (1 + Math.floor(place / desk.capacity)))]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
