import { LRUCache } from 'lru-cache';
import { likelyAttempt, type SearchAttempt } from '../domain/search-attempts.js';

/** Somebody who types goes on within it. */
const trustMs = 60_000;
/** Keys that a hundred people type within it. */
const mostKept = 10_000;
/** A key of an input method brings some characters at once. */
const mostTypedAtOnce = 4;

/** By which reading each text that was typed lately was answered. A guess for what is typed next, never an answer. */
export class AnsweredBefore {
  private readonly known = new LRUCache<string, SearchAttempt>({ max: mostKept, ttl: trustMs });

  remember(tenantId: string, text: string, answered: SearchAttempt): void {
    this.known.set(keyOf(tenantId, text), answered);
  }

  /** The place of the attempt at `text` that is likely to find something. */
  likely(tenantId: string, text: string, attempts: readonly SearchAttempt[]): number {
    for (let left = text.length; left > 0 && left >= text.length - mostTypedAtOnce; left -= 1) {
      const beginning = text.slice(0, left);
      const answered = this.known.get(keyOf(tenantId, beginning));
      if (answered) return likelyAttempt(attempts, beginning, answered);
    }
    return 0;
  }
}

function keyOf(tenantId: string, text: string): string {
  return `${tenantId} ${text}`;
}
