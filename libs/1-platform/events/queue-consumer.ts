import { setTimeout as sleep } from 'node:timers/promises';
import type { Worker } from 'bullmq';
import type { DeliveryJob } from './queue-backend.js';

const retryMs = 1_000;

/**
 * Keeps one BullMQ worker at work on a queue. A worker whose very first connection fails (the database is just going down, or
 * not up yet) keeps that failure, and its loop then meets it again and again without ever giving way to a timer or a signal.
 * So a worker is set to work only once it is connected; one that could not connect is replaced.
 */
export class QueueConsumer {
  private readonly ended = new AbortController();
  private worker: Worker<DeliveryJob> | undefined;

  constructor(
    /** Makes a worker that does not run yet. */
    private readonly make: () => Worker<DeliveryJob>,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Settles when the worker has ended. Never throws. */
  async run(): Promise<void> {
    while (!this.ended.signal.aborted) {
      const worker = this.worker = this.make();
      if (await this.isConnected(worker)) return this.work(worker);
      await worker.close().catch(this.onError);
      await sleep(retryMs, undefined, { signal: this.ended.signal }).catch(() => undefined);
    }
  }

  /** Takes no more jobs and waits for those in hand. */
  async close(): Promise<void> {
    this.ended.abort();
    await this.worker?.close();
  }

  private async isConnected(worker: Worker<DeliveryJob>): Promise<boolean> {
    try {
      await worker.waitUntilReady();
      return true;
    } catch (error) {
      this.onError(error as Error);
      return false;
    }
  }

  private async work(worker: Worker<DeliveryJob>): Promise<void> {
    await worker.run().catch(this.onError);
  }
}
