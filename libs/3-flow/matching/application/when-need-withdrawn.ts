import { needWithdrawn } from '@musubi/catalog';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, type Postponed, Subscriber } from '@musubi/platform/events/subscriber';
import { MatchRepository } from '../infrastructure/match.repository.js';
import { ForgetDocument } from './forget-document.js';
import { laterWhenSearchIsAway } from './later-when-search-is-away.js';
import { WithdrawMatches } from './withdraw-matches.js';

type Withdrawn = { readonly needId: string; readonly version: number };

/** A withdrawn need withdraws its matches and can no longer be found. */
@Subscriber({ consumer: 'matching.forget-need', queue: 'matching', events: [needWithdrawn], as: 'system' })
export class WhenNeedWithdrawn implements EventSubscriber<Withdrawn, number> {
  constructor(
    private readonly forget: ForgetDocument,
    private readonly matches: MatchRepository,
    private readonly withdrawal: WithdrawMatches,
  ) {}

  prepare(event: EventEnvelope<Withdrawn>): Promise<number | Postponed> {
    return laterWhenSearchIsAway(() => this.forget.fromIndex('need', event.payload.needId));
  }

  async apply(event: EventEnvelope<Withdrawn>, generation: number): Promise<void> {
    await this.forget.fromRows('need', event.payload.needId, event.payload.version, generation);
    await this.withdrawal.withdraw(await this.matches.headsOfNeed(event.payload.needId), 'need_withdrawn');
  }
}
