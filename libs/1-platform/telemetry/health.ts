import { Inject, Injectable } from '@nestjs/common';
import type { Meilisearch } from 'meilisearch';
import { Backlog } from '../events/backlog.js';
import { Queues } from '../events/queues.js';
import { Mailer } from '../mail/mailer.js';
import { isSearchReachable, SEARCH_CLIENT } from '../search/search-client.js';

export type PartState = 'up' | 'down';

export interface HealthReport {
  /** `ready`: all parts answer. `degraded`: posting works, something else is delayed. `down`: no database. */
  readonly status: 'ready' | 'degraded' | 'down';
  readonly parts: { readonly database: PartState; readonly queue: PartState; readonly search: PartState; readonly mail: PartState };
  readonly backlog: { readonly owed: number; readonly dead: number; readonly oldestSeconds: number } | null;
}

/** Only PostgreSQL decides whether we can serve; the rest shows as degraded so that posting goes on. */
@Injectable()
export class Health {
  constructor(
    private readonly queues: Queues,
    private readonly mailer: Mailer,
    private readonly backlog: Backlog,
    @Inject(SEARCH_CLIENT) private readonly search: Meilisearch,
  ) {}

  async report(): Promise<HealthReport> {
    const [backlog, queue, search, mail] = await Promise.all([
      this.countBacklog(), this.queues.isReachable(), isSearchReachable(this.search), this.mailer.isReachable(),
    ]);
    const parts = { database: stateOf(backlog !== null), queue: stateOf(queue), search: stateOf(search), mail: stateOf(mail) };
    const status = backlog === null ? 'down' : queue && search && mail ? 'ready' : 'degraded';
    return { status, parts, backlog };
  }

  private async countBacklog(): Promise<HealthReport['backlog']> {
    try {
      const { owed, unpublished, dead, oldestSeconds } = await this.backlog.count();
      return { owed: owed + unpublished, dead, oldestSeconds };
    } catch {
      return null;
    }
  }
}

function stateOf(up: boolean): PartState {
  return up ? 'up' : 'down';
}
