import { seedWithdrawn } from '@musubi/catalog';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { ForgetDocument } from './forget-document.js';
import { laterWhenSearchIsAway } from './later-when-search-is-away.js';
import { WithdrawMatches } from './withdraw-matches.js';

type Withdrawn = { readonly seedId: string; readonly version: number };

/** A withdrawn seed withdraws its matches and can no longer be found. */
@Subscriber({ consumer: 'matching.forget-seed', queue: 'matching', events: [seedWithdrawn], as: 'system' })
export class WhenSeedWithdrawn implements EventSubscriber<Withdrawn, number> {
  constructor(
    private readonly forget: ForgetDocument,
    private readonly matches: MatchRepository,
    private readonly withdrawal: WithdrawMatches,
  ) {}

  prepare(event: EventEnvelope<Withdrawn>): Promise<number | Postponed> {
    return laterWhenSearchIsAway(() => this.forget.fromIndex('seed', event.payload.seedId));
  }

  async apply(event: EventEnvelope<Withdrawn>, generation: number): Promise<void> {
    await this.forget.fromRows('seed', event.payload.seedId, event.payload.version, generation);
    await this.withdrawal.withdraw(await this.matches.headsOfSeed(event.payload.seedId), 'seed_withdrawn');
  }
}
