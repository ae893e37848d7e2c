import { Injectable } from '@nestjs/common';
import { Metrics } from '../telemetry/metrics.js';

export type Milestone =
  | 'relay.claimed' | 'relay.expanded' | 'relay.enqueued'
  | 'consumer.received' | 'consumer.prepared' | 'consumer.committed';

/** Told at each step of an event's way; what it costs is measured here. */
export abstract class Milestones {
  abstract reached(milestone: Milestone, about: { consumer?: string; eventId?: string; seconds?: number }): void | Promise<void>;
}

@Injectable()
export class DefaultMilestones extends Milestones {
  constructor(private readonly metrics: Metrics) {
    super();
  }

  reached(milestone: Milestone, about: { consumer?: string; seconds?: number }): void {
    if (about.seconds === undefined) return;
    this.metrics.steps.observe({ milestone, consumer: about.consumer ?? '' }, about.seconds);
  }
}
