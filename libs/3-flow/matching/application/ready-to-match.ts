import { setTimeout } from 'node:timers/promises';
import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Backlog } from '@musubi/platform/events/backlog';
import { KeepIndexes } from './keep-indexes.js';

const askAgainMs = 300;

/** Whether "no match" may be said: for whoever matches needs besides the worker. Begins no repair: that is the worker's, or a reindex's. */
@Injectable()
export class ReadyToMatch {
  constructor(
    private readonly keeper: KeepIndexes,
    private readonly backlog: Backlog,
  ) {}

  /** The index holds every seed, read by today's analyser, and meanings were learnt. Fails with matching.index_incomplete. */
  async isComplete(): Promise<Result<void, DomainError>> {
    const lack = await this.keeper.seedsLack();
    if (lack === undefined) return ok(undefined);
    return fail('matching.index_incomplete', lack === 'documents'
      ? 'the index does not hold every seed as it is read today: it was lost or is being built (`musubi reindex` builds it)'
      : 'what the words of the catalogue mean has not been learnt yet (`musubi reindex` learns it)');
  }

  /**
   * Complete, and nothing of before `instant` on its way: a seed that is not indexed yet, a need that the worker will match for the first
   * time. Waits for that as long as `patienceMs`. Fails with matching.index_incomplete or matching.catalogue_behind.
   */
  async since(instant: Date, patienceMs: number): Promise<Result<void, DomainError>> {
    for (const until = Date.now() + patienceMs; ;) {
      const ready = await this.now(instant);
      if (ready.ok || Date.now() >= until) return ready;
      await setTimeout(askAgainMs);
    }
  }

  private async now(instant: Date): Promise<Result<void, DomainError>> {
    const owed = await Promise.all([
      this.backlog.owesBefore('matching.index-seed', ['seed.published', 'seed.revised'], instant),
      this.backlog.owesBefore('matching.match-need', ['need.posted', 'need.revised'], instant),
    ]);
    if (owed.includes(true)) return fail('matching.catalogue_behind', 'seeds or needs published earlier are still on their way through the worker');
    return this.isComplete();
  }
}
