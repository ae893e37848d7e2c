import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { Processor, Queue } from 'bullmq';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { createQueueBackend, type DeliveryJob, type QueueBackend } from './queue-backend.js';
import { QueueConsumer } from './queue-consumer.js';

const enqueueTimeoutMs = 5_000;
const reachableTimeoutMs = 1_000;

/** On PostgreSQL a bulk makes two temporary tables first, 13 ms where a single job takes 1. */
const worthBulk = 8;

/** The process's queues and workers on the one configured backend. */
@Injectable()
export class Queues implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly logger = new Logger('Queues');
  private readonly backend: QueueBackend;
  private readonly queues = new Map<string, Queue<DeliveryJob>>();
  private readonly consumers: QueueConsumer[] = [];
  /** Names of the queues that have answered once. */
  private readonly answered = new Set<string>();
  private lastErrorAt = 0;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.backend = createQueueBackend(environment, (error) => this.report(error));
  }

  get kind(): 'postgres' | 'redis' {
    return this.backend.kind;
  }

  queue(name: string): Queue<DeliveryJob> {
    const known = this.queues.get(name) ?? this.backend.queue(name);
    this.queues.set(name, known);
    return known;
  }

  /** Adds deliveries; a delivery that still waits in the queue is not added twice. */
  async enqueue(name: string, jobs: readonly DeliveryJob[]): Promise<void> {
    const queued = jobs.map((job) => ({ name: job.consumer, data: job, opts: { jobId: `${job.consumer}/${job.eventId}` } }));
    await this.ask(name, (queue) => (
      queued.length < worthBulk ? Promise.all(queued.map((job) => queue.add(job.name, job.data, job.opts))) : queue.addBulk(queued)), enqueueTimeoutMs);
  }

  consume(name: string, processor: Processor<DeliveryJob>, concurrency: number): void {
    const consumer = new QueueConsumer(() => this.backend.worker(name, processor, { concurrency }), (error) => this.report(error));
    this.consumers.push(consumer);
    void consumer.run();
  }

  /** Whether the queue's store answers. */
  async isReachable(): Promise<boolean> {
    const first = this.queues.keys().next().value ?? 'health';
    try {
      await this.ask(first, (queue) => queue.getWaitingCount(), reachableTimeoutMs);
      return true;
    } catch {
      return false;
    }
  }

  /** The jobs in hand still need the database, which is closed after this. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.consumers.map((consumer) => withDeadline(consumer.close(), 5_000, 'worker close')));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled([...this.queues.values()].map((queue) => withDeadline(queue.close(), 1_000, 'queue close')));
    // BullMQ never gives back the connection of a worker that is closed while it connects: its pool would wait for ever.
    await withDeadline(this.backend.close(), 1_000, 'backend close').catch((error: unknown) => this.logger.debug((error as Error).message));
  }

  /**
   * A queue that is first used during an outage keeps that first failure for ever: as long as it has
   * never answered, the next use begins with a new one.
   */
  private async ask<T>(name: string, question: (queue: Queue<DeliveryJob>) => Promise<T>, timeoutMs: number): Promise<T> {
    const queue = this.queue(name);
    try {
      const answer = await withDeadline(question(queue), timeoutMs, `queue ${name} did not answer`);
      this.answered.add(name);
      return answer;
    } catch (error) {
      if (!this.answered.has(name) && this.queues.get(name) === queue) {
        this.queues.delete(name);
        void queue.close().catch(() => undefined);
      }
      throw error;
    }
  }

  /** An outage repeats the same error many times a second: one line every ten seconds is enough. */
  private report(error: Error): void {
    const now = Date.now();
    if (now - this.lastErrorAt < 10_000) return;
    this.lastErrorAt = now;
    this.logger.warn(`queue: ${error.message}`);
  }
}

async function withDeadline<T>(work: Promise<T>, milliseconds: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message)), milliseconds);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
