import { LRUCache } from 'lru-cache';
import type { AttemptLimit } from './attempt-limits.js';

/** About 4 MB when full; whoever is forgotten first asked longest ago and owes least. */
const mostKeys = 20_000;

/** So many at once, then evenly so many per period, for each key: kept in this process's memory, so that asking costs nothing. */
export class EvenRate {
  /** Until when what was taken is owed at the even rate, in milliseconds (generic cell rate algorithm). */
  private readonly owed = new LRUCache<string, number>({ max: mostKeys });

  constructor(private readonly limit: AttemptLimit) {}

  /** Takes one, if it is allowed. @returns whole seconds to wait; 0 when it was taken */
  take(key: string, nowMs: number): number {
    const stepMs = (this.limit.perSeconds * 1_000) / this.limit.attempts;
    const until = Math.max(this.owed.get(key) ?? 0, nowMs) + stepMs;
    const wait = until - nowMs - this.limit.perSeconds * 1_000;
    // A thousandth of a step is rounding, no debt.
    if (wait > stepMs / 1_000) return Math.ceil(wait / 1_000);
    this.owed.set(key, until);
    return 0;
  }
}
