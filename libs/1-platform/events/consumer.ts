import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { ConsumerTelemetry } from './consumer-telemetry.js';
import { DeliveryStore } from './delivery-store.js';
import type { EventEnvelope } from './event-definition.js';
import { EventRegistry, type RegisteredSubscriber } from './event-registry.js';
import { Inbox } from './inbox.js';
import type { DeliveryJob } from './queue-backend.js';
import { defaultRetry, isPostponed, type Postponed } from './subscriber.js';

/** Delivers one event to one subscriber: prepare, then claim, apply and settle in one transaction. */
@Injectable()
export class Consumer {
  private readonly logger = new Logger('Consumer');

  constructor(
    private readonly database: Database,
    private readonly store: DeliveryStore,
    private readonly inbox: Inbox,
    private readonly registry: EventRegistry,
    private readonly tools: ConsumerTelemetry,
  ) {}

  /** Never throws: the delivery's own row says what comes next, the queue's job is spent. */
  async deliver(job: DeliveryJob): Promise<void> {
    const subscriber = this.registry.subscriber(job.consumer);
    const owed = await this.store.load(job.eventId, job.consumer);
    if (!subscriber || !owed) return;
    const { event, attempts } = owed;
    const cause = { correlationId: event.correlationId, causationId: event.id, tenantId: event.tenantId, ...(event.actorId && { actorId: event.actorId }) };
    await this.tools.context.runAs(cause, async () => {
      try {
        const postponed = await this.handle(subscriber, event);
        await this.answer(subscriber, event, postponed);
      } catch (error) {
        await this.fail(subscriber, event, attempts, error as Error);
      }
    });
  }

  private async handle(subscriber: RegisteredSubscriber, event: EventEnvelope): Promise<Postponed | undefined> {
    const start = performance.now();
    const about = { consumer: subscriber.consumer, eventId: event.id };
    await this.tools.milestones.reached('consumer.received', { ...about, seconds: (Date.now() - event.occurredAt.getTime()) / 1_000 });
    const definition = this.registry.definition(event.kind);
    const parsed = { ...event, payload: definition?.payload.parse(event.payload) };
    const prepared: unknown = await subscriber.handler.prepare?.(parsed);
    await this.tools.milestones.reached('consumer.prepared', { ...about, seconds: (performance.now() - start) / 1_000 });
    if (isPostponed(prepared)) return prepared;
    await this.inTransaction(subscriber, event, async () => {
      const [isFirst] = await this.claimAndSettle(subscriber, event);
      if (isFirst) await subscriber.handler.apply(parsed, prepared);
    });
    await this.tools.milestones.reached('consumer.committed', { ...about, seconds: (performance.now() - start) / 1_000 });
    this.tools.count(subscriber.consumer, 'done');
    return undefined;
  }

  private claimAndSettle({ consumer }: RegisteredSubscriber, event: EventEnvelope): Promise<[boolean, void]> {
    return Promise.all([this.inbox.claim(consumer, event), this.store.settle(event.id, consumer)]);
  }

  private inTransaction(subscriber: RegisteredSubscriber, event: EventEnvelope, work: () => Promise<void>): Promise<void> {
    return subscriber.as === 'system'
      ? this.database.asSystem(work)
      : this.database.inTenant({ tenantId: event.tenantId }, work);
  }

  private async answer(subscriber: RegisteredSubscriber, event: EventEnvelope, postponed: Postponed | undefined): Promise<void> {
    if (!postponed) return;
    this.tools.count(subscriber.consumer, postponed.answer);
    if (postponed.answer === 'snooze') {
      await this.store.postpone(event.id, subscriber.consumer, postponed.milliseconds);
    } else {
      await this.inTransaction(subscriber, event, async () => {
        await this.claimAndSettle(subscriber, event);
      });
    }
    this.logger.debug(`${subscriber.consumer}: ${postponed.answer}: ${postponed.reason}`);
  }

  private async fail(subscriber: RegisteredSubscriber, event: EventEnvelope, attempts: number, error: Error): Promise<void> {
    const retry = subscriber.retry ?? defaultRetry;
    const cause = `${error.name}: ${error.message}`.slice(0, 500);
    if (attempts + 1 >= retry.attempts) {
      await this.store.bury(event.id, subscriber.consumer, cause);
      this.tools.count(subscriber.consumer, 'dead');
      this.logger.error({ consumer: subscriber.consumer, eventId: event.id, cause }, 'delivery goes to the dead letter');
      return;
    }
    const delay = Math.min(retry.firstDelayMs * 2 ** attempts, retry.maxDelayMs);
    await this.store.postpone(event.id, subscriber.consumer, delay, cause);
    this.tools.count(subscriber.consumer, 'retry');
    this.logger.warn({ consumer: subscriber.consumer, eventId: event.id, cause, delay }, 'delivery will be repeated');
  }
}
