import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import { estimateAccepted } from '../../public/estimate.events.js';
import { DraftFromEstimate } from './draft-from-estimate.js';

type Payload = PayloadOf<typeof estimateAccepted>;

/** An accepted estimate becomes a contract's draft. */
@Subscriber({ consumer: 'contracting.draft-from-estimate', queue: 'contracting', events: [estimateAccepted], as: 'tenant' })
export class WhenEstimateAccepted implements EventSubscriber<Payload> {
  constructor(private readonly draft: DraftFromEstimate) {}

  async apply({ payload }: EventEnvelope<Payload>): Promise<void> {
    await this.draft.run(payload.estimateId);
  }
}
