import type { INestApplicationContext } from '@nestjs/common';
import { Scheduler } from '@musubi/platform/events/scheduler';
import { WorkerRuntime } from '@musubi/platform/events/worker-runtime';
import { Logger } from '@nestjs/common';

/** Starts relay, consumers and schedules of a worker process. */
export async function startWorker(application: INestApplicationContext, queues?: readonly string[]): Promise<void> {
  const started = application.get(WorkerRuntime).start(queues);
  await application.get(Scheduler).start();
  new Logger('Worker').log(`queues: ${started.join(', ')}`);
}
