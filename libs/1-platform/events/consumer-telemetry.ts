import { Injectable } from '@nestjs/common';
import { Metrics } from '../telemetry/metrics.js';
import { RequestContext } from '../telemetry/request-context.js';
import { Milestones } from './milestones.js';

/** What a delivery tells about itself: its context for logs, its steps, its outcome. */
@Injectable()
export class ConsumerTelemetry {
  constructor(
    readonly context: RequestContext,
    readonly milestones: Milestones,
    private readonly metrics: Metrics,
  ) {}

  count(consumer: string, outcome: 'done' | 'snooze' | 'cancel' | 'retry' | 'dead'): void {
    this.metrics.deliveries.inc({ consumer, outcome });
  }
}
