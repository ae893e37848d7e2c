import { createPostgresBackend, createRedisBackend, withBackend, type Processor, type Queue, type Worker, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Environment } from '../config/environment.js';

/** What the queue carries: which event is due for which consumer. Everything else is in PostgreSQL. */
export interface DeliveryJob {
  readonly eventId: string;
  readonly consumer: string;
}

export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: string): Queue<DeliveryJob>;
  /** Not at work before its `run()` is called. */
  worker(name: string, processor: Processor<DeliveryJob>, options: Pick<WorkerOptions, 'concurrency'>): Worker<DeliveryJob>;
  close(): Promise<void>;
}

/** A job that lost its worker is taken again without limit: failures are counted by us, crashes are not failures. */
const workerDefaults = { autorun: false, maxStalledCount: 1_000_000, stalledInterval: 10_000, lockDuration: 20_000 };
const jobDefaults = { removeOnComplete: true, removeOnFail: true, attempts: 1 };
const prefix = 'musubi';

/** BullMQ on Redis when `MUSUBI_REDIS_URL` is set, else on PostgreSQL; both behave the same. */
export function createQueueBackend(environment: Environment, onError: (error: Error) => void): QueueBackend {
  return environment.redisUrl
    ? redisBackend(environment.redisUrl, onError)
    : postgresBackend(environment.databaseUrl ?? '', onError);
}

function redisBackend(url: string, onError: (error: Error) => void): QueueBackend {
  const { Queue: QueueClass, Worker: WorkerClass } = withBackend(createRedisBackend);
  // Producers answer at once when Redis is away: the delivery stays due in PostgreSQL.
  const producer = new Redis(url, {
    enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 2_000, commandTimeout: 5_000,
    retryStrategy: (times) => Math.min(times * 200, 2_000),
  });
  producer.on('error', onError);
  const consumer = new Redis(url, {
    maxRetriesPerRequest: null, connectTimeout: 2_000, retryStrategy: (times) => Math.min(times * 200, 2_000),
  });
  consumer.on('error', onError);
  return {
    kind: 'redis',
    queue: (name) => listenTo(new QueueClass<DeliveryJob>(name, {
      connection: producer, prefix, defaultJobOptions: jobDefaults, skipWaitingForReady: true,
    }), onError) as unknown as Queue<DeliveryJob>,
    worker: (name, processor, options) => listenTo(new WorkerClass<DeliveryJob>(name, processor, {
      connection: consumer, prefix, ...workerDefaults, ...options,
    }), onError) as unknown as Worker<DeliveryJob>,
    close: async () => {
      producer.disconnect();
      consumer.disconnect();
      await Promise.resolve();
    },
  };
}

function postgresBackend(url: string, onError: (error: Error) => void): QueueBackend {
  const { Queue: QueueClass, Worker: WorkerClass } = withBackend(createPostgresBackend);
  // Nothing waits for the disk: a server that falls loses the last moment of what was carried, and what is owed is in the deliveries.
  const pool = new pg.Pool({
    connectionString: url, max: 20, connectionTimeoutMillis: 5_000, options: '-c search_path=bullmq,public -c synchronous_commit=off',
  });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return {
    kind: 'postgres',
    queue: (name) => listenTo(new QueueClass<DeliveryJob>(name, {
      connection: pool, prefix, defaultJobOptions: jobDefaults,
    }), onError) as unknown as Queue<DeliveryJob>,
    worker: (name, processor, options) => listenTo(new WorkerClass<DeliveryJob>(name, processor, {
      connection: pool, prefix, ...workerDefaults, ...options,
    }), onError) as unknown as Worker<DeliveryJob>,
    close: () => pool.end(),
  };
}

/** An `error` event without a listener would end the process. */
function listenTo<Emitter extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  emitter: Emitter, onError: (error: Error) => void,
): Emitter {
  emitter.on('error', onError);
  return emitter;
}
