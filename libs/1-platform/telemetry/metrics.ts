import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

/** The process's own metrics; one registry per application, so that tests can run several. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  readonly steps = new Histogram({
    name: 'musubi_event_step_seconds',
    help: 'Time of each step of an event from the outbox to its effect',
    labelNames: ['milestone', 'consumer'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  readonly deliveries = new Counter({
    name: 'musubi_deliveries_total',
    help: 'Deliveries by consumer and outcome',
    labelNames: ['consumer', 'outcome'],
    registers: [this.registry],
  });

  readonly requests = new Histogram({
    name: 'musubi_http_request_seconds',
    help: 'Time to answer a request by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
