import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { estimateAccepted, estimateAnswered, estimateDeclined } from '../../public/estimate.events.js';

type Payload = PayloadOf<typeof estimateAnswered>;

/** The company's word becomes the university's news: neither writes into the other's organisation. */
@Subscriber({ consumer: 'contracting.pass-on-estimate-answer', queue: 'contracting', events: [estimateAnswered], as: 'system' })
export class WhenEstimateAnswered implements EventSubscriber<Payload> {
  constructor(private readonly outbox: Outbox) {}

  async apply({ payload: { universityId: tenantId, answer, ...about }, aggregateVersion }: EventEnvelope<Payload>): Promise<void> {
    await this.outbox.publish(answer === 'accepted' ? estimateAccepted : estimateDeclined, { tenantId, aggregateId: about.estimateId, aggregateVersion, payload: about });
  }
}
