import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { DecisionRepository } from '../infrastructure/decision.repository.js';
import { matchDecided } from '../public/match.events.js';

type Decided = PayloadOf<typeof matchDecided>;

/** Keeps each decision for the university's model to learn from. */
@Subscriber({ consumer: 'matching.keep-decision', queue: 'matching', events: [matchDecided], as: 'system' })
export class WhenMatchDecided implements EventSubscriber<Decided, undefined> {
  constructor(private readonly decisions: DecisionRepository) {}

  async apply({ payload: { matchId, outcome, lesson, reason }, occurredAt }: EventEnvelope<Decided>): Promise<void> {
    await this.decisions.record({ matchId, outcome, lesson, reason, decidedAt: occurredAt });
  }
}
