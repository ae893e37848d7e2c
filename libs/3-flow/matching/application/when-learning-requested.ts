import type { EventEnvelope, PayloadOf } from '@musubi/platform/events/event-definition';
import { type EventSubscriber, Subscriber } from '@musubi/platform/events/subscriber';
import type { Lessons } from '../domain/learning/learn-from-decisions.js';
import { learningRequested } from '../public/match.events.js';
import { LearnModel } from './learn-model.js';

type Requested = PayloadOf<typeof learningRequested>;

/** Learns in a worker what an administrator, or the night, asked for. */
@Subscriber({ consumer: 'matching.learn-model', queue: 'matching', events: [learningRequested], as: 'system' })
export class WhenLearningRequested implements EventSubscriber<Requested, Lessons> {
  constructor(private readonly learner: LearnModel) {}

  prepare({ payload }: EventEnvelope<Requested>): Promise<Lessons> {
    return this.learner.learn(payload.universityId);
  }

  async apply({ payload, actorId }: EventEnvelope<Requested>, lessons: Lessons): Promise<void> {
    await this.learner.keep(payload.universityId, lessons, actorId ?? undefined);
  }
}
