import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { EventDefinition } from './event-definition.js';
import { type EventSubscriber, SUBSCRIBER, type SubscriberOptions } from './subscriber.js';

export interface RegisteredSubscriber extends SubscriberOptions {
  readonly handler: EventSubscriber;
}

/** Nest injection token of the platform's full list of event definitions. */
export const EVENT_DEFINITIONS = Symbol('EventDefinitions');

/** Every subscriber of the platform, checked at boot. */
@Injectable()
export class EventRegistry implements OnModuleInit {
  private readonly byConsumer = new Map<string, RegisteredSubscriber>();
  private readonly byKind = new Map<string, RegisteredSubscriber[]>();
  private definitions: readonly EventDefinition[] = [];

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    const providers = this.discovery.getProviders();
    const list = providers.find((provider) => provider.token === EVENT_DEFINITIONS);
    this.definitions = (list?.instance ?? []) as readonly EventDefinition[];
    for (const { instance, metatype } of providers) {
      const options: unknown = metatype && Reflect.getMetadata(SUBSCRIBER, metatype);
      if (options) this.register({ ...(options as SubscriberOptions), handler: instance as EventSubscriber });
    }
    const unheard = this.definitions.filter((definition) => !this.byKind.has(definition.kind));
    if (unheard.length > 0) {
      throw new Error(`events without a handler: ${unheard.map((definition) => definition.kind).join(', ')}`);
    }
  }

  private register(subscriber: RegisteredSubscriber): void {
    if (this.byConsumer.has(subscriber.consumer)) {
      throw new Error(`two handlers for one consumer name: ${subscriber.consumer}`);
    }
    this.byConsumer.set(subscriber.consumer, subscriber);
    for (const event of subscriber.events) {
      if (!this.definitions.includes(event as EventDefinition)) {
        throw new Error(`${subscriber.consumer} listens to ${event.kind}, which no context declares`);
      }
      this.byKind.set(event.kind, [...(this.byKind.get(event.kind) ?? []), subscriber]);
    }
  }

  /** Every consumer of every kind. */
  get routes(): readonly { readonly kind: string; readonly consumer: string; readonly queue: string }[] {
    return [...this.byKind].flatMap(([kind, subscribers]) => subscribers.map(({ consumer, queue }) => ({ kind, consumer, queue })));
  }

  subscriber(consumer: string): RegisteredSubscriber | undefined {
    return this.byConsumer.get(consumer);
  }

  subscribersOn(queue: string): readonly RegisteredSubscriber[] {
    return [...this.byConsumer.values()].filter((subscriber) => subscriber.queue === queue);
  }

  get queues(): readonly string[] {
    return [...new Set([...this.byConsumer.values()].map((subscriber) => subscriber.queue))].sort();
  }

  get kinds(): readonly string[] {
    return [...this.byKind.keys()];
  }

  definition(kind: string): EventDefinition | undefined {
    return this.definitions.find((definition) => definition.kind === kind);
  }
}
