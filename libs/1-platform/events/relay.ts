import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { DeliveryStore, type DueDelivery } from './delivery-store.js';
import { EventRegistry } from './event-registry.js';
import { Milestones } from './milestones.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { Queues } from './queues.js';

const batch = 500;
/** The sweep finds what a lost notification, a lost queue or a crashed worker left behind. */
const sweepMs = 1_000;
const lookMs = 200;
const enqueueRetryMs = 1_000;

/** Carries events from the outbox to the queues: woken by NOTIFY, and by a sweep in any case. */
@Injectable()
export class Relay implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Relay');
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;
  /** When the overdue ones were last looked for. */
  private looked = 0;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly store: DeliveryStore,
    private readonly registry: EventRegistry,
    private readonly queues: Queues,
    private readonly milestones: Milestones,
  ) {}

  start(): void {
    void this.listen();
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.listener?.end().catch(() => undefined);
    await this.running;
  }

  /** One pass at a time; a wake during a pass makes one more. */
  private wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.pass().finally(() => {
      this.running = undefined;
      if (this.stopped) return;
      if (this.again) {
        this.again = false;
        this.wake();
      } else this.timer = setTimeout(() => this.wake(), sweepMs);
    });
  }

  private async pass(): Promise<void> {
    try {
      for (let more = true; more && !this.stopped;) {
        const expanded = await this.store.expand(this.registry.routes, batch);
        if (expanded.events > 0) await this.milestones.reached('relay.expanded', {});
        // What is new does not wait for a look at what is late.
        await this.enqueue(expanded.due);
        const overdue = await this.overdue();
        await this.enqueue(overdue);
        more = expanded.events === batch || overdue.length === batch;
      }
    } catch (error) {
      this.logger.warn(`relay: ${(error as Error).message}`);
    }
  }

  /** What comes due again by itself can wait a moment: not every new event needs a look at it. */
  private async overdue(): Promise<DueDelivery[]> {
    if (Date.now() - this.looked < lookMs) return [];
    const due = await this.store.lease(batch);
    if (due.length < batch) this.looked = Date.now();
    return due;
  }

  private async enqueue(due: readonly DueDelivery[]): Promise<void> {
    if (due.length > 0) await this.milestones.reached('relay.claimed', {});
    await Promise.all([...byQueue(due)].map(async ([queue, deliveries]) => {
      try {
        await this.queues.enqueue(queue, deliveries);
        await this.milestones.reached('relay.enqueued', {});
      } catch (error) {
        this.logger.warn(`relay: queue ${queue}: ${(error as Error).message}`);
        for (const delivery of deliveries) {
          await this.store.postpone(delivery.eventId, delivery.consumer, enqueueRetryMs);
        }
      }
    }));
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.environment.databaseUrl, connectionTimeoutMillis: 5_000, keepAlive: true });
    const retry = (): void => {
      client.removeAllListeners();
      client.on('error', () => undefined);
      void client.end().catch(() => undefined);
      if (!this.stopped) setTimeout(() => void this.listen(), 1_000).unref();
    };
    client.once('error', retry);
    client.on('notification', () => this.wake());
    try {
      await client.connect();
      await client.query(`listen ${OUTBOX_CHANNEL}`);
      this.listener = client;
    } catch {
      retry();
    }
  }
}

function byQueue(due: readonly DueDelivery[]): Map<string, DueDelivery[]> {
  const groups = new Map<string, DueDelivery[]>();
  for (const delivery of due) groups.set(delivery.queue, [...(groups.get(delivery.queue) ?? []), delivery]);
  return groups;
}
