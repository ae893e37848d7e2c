import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Backlog } from './backlog.js';
import { Consumer } from './consumer.js';
import { ConsumerTelemetry } from './consumer-telemetry.js';
import { DeadLetters } from './dead-letters.js';
import { DeliveryStore } from './delivery-store.js';
import type { EventDefinition } from './event-definition.js';
import { EVENT_DEFINITIONS, EventRegistry } from './event-registry.js';
import { Housekeeping } from './housekeeping.js';
import { Inbox } from './inbox.js';
import { DefaultMilestones, Milestones } from './milestones.js';
import { Outbox } from './outbox.js';
import { QueueWidths } from './queue-widths.js';
import { Queues } from './queues.js';
import { Relay } from './relay.js';
import { Scheduler } from './scheduler.js';
import { WorkerRuntime } from './worker-runtime.js';

const shared = [Outbox, Backlog, DeadLetters, EventRegistry, Queues, QueueWidths, Relay, Consumer, Inbox, DeliveryStore, WorkerRuntime, Scheduler];

@Global()
@Module({})
export class EventsModule {
  /** @param definitions every event of the platform, from each context's public door */
  static forRoot(definitions: readonly EventDefinition[]): DynamicModule {
    return {
      module: EventsModule,
      imports: [DiscoveryModule],
      providers: [
        ...shared,
        ConsumerTelemetry,
        Housekeeping,
        { provide: EVENT_DEFINITIONS, useValue: definitions },
        { provide: Milestones, useClass: DefaultMilestones },
      ],
      exports: shared,
    };
  }
}
