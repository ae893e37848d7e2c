import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { EventDefinition, EventEnvelope, PayloadOf } from './event-definition.js';

/** What a handler answers when it does not simply go on. */
export type Postponed =
  | { readonly answer: 'snooze'; readonly milliseconds: number; readonly reason: string }
  | { readonly answer: 'cancel'; readonly reason: string };

/** Not now: deliver again later without counting an attempt. */
export function snooze(milliseconds: number, reason: string): Postponed {
  return { answer: 'snooze', milliseconds, reason };
}

/** Never: the event has become meaningless for this consumer; it is settled without effect. */
export function cancel(reason: string): Postponed {
  return { answer: 'cancel', reason };
}

export function isPostponed(value: unknown): value is Postponed {
  return typeof value === 'object' && value !== null && 'answer' in value
    && (value.answer === 'snooze' || value.answer === 'cancel');
}

export interface RetryPolicy {
  /** Failures (not crashes) until the delivery goes to the dead letter. */
  readonly attempts: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

export const defaultRetry: RetryPolicy = { attempts: 12, firstDelayMs: 1_000, maxDelayMs: 300_000 };

export interface SubscriberOptions {
  /** Stable name, unique in the platform; half of the inbox key. */
  readonly consumer: string;
  /** The queue is the context's name; a worker can run some queues only. */
  readonly queue: string;
  readonly events: readonly EventDefinition<never>[] | readonly EventDefinition[];
  /** `tenant`: row-level security of the event's tenant. `system`: the system role. */
  readonly as: 'tenant' | 'system';
  readonly retry?: RetryPolicy;
}

/**
 * One consumer of events.
 *
 * `prepare` runs outside any transaction and holds the slow parts (search, SMTP); it may run more
 * than once. `apply` runs in the inbox transaction: it takes effect exactly once per event.
 */
export interface EventSubscriber<Payload = unknown, Prepared = unknown> {
  /** When a worker begins to consume for it: to fill memories before the first event has to. A failure is logged, not more. */
  begin?(): Promise<void>;
  prepare?(event: EventEnvelope<Payload>): Promise<Prepared | Postponed>;
  apply(event: EventEnvelope<Payload>, prepared: Prepared): Promise<void>;
}

/** A class whose `apply` takes the events' payload; what it prepares is its own business. */
interface Handles<Payload> {
  prepare?(event: EventEnvelope<Payload>): Promise<unknown>;
  apply(event: EventEnvelope<Payload>, prepared: never): Promise<void>;
}

export const SUBSCRIBER = 'musubi:subscriber';

/** Marks a provider as a subscriber; found at boot by the registry. */
export function Subscriber<const Definitions extends readonly EventDefinition[]>(
  options: Omit<SubscriberOptions, 'events'> & { readonly events: Definitions },
): <Target extends new (...parameters: never[]) => Handles<PayloadOf<Definitions[number]>>>(target: Target) => void {
  const decorate = applyDecorators(Injectable(), SetMetadata(SUBSCRIBER, options));
  return (target) => { decorate(target); };
}
