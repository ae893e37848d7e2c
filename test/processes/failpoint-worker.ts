import { Test } from '@nestjs/testing';
import { ApplicationModule } from '@musubi/composition/application.module';
import { announceReady, endWith, runMain } from '@musubi/composition/process-life';
import { readEnvironment } from '@musubi/composition/startup';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { Inbox } from '@musubi/platform/events/inbox';
import { type Milestone, Milestones } from '@musubi/platform/events/milestones';
import type { DeliveryJob } from '@musubi/platform/events/queue-backend';
import { Queues } from '@musubi/platform/events/queues';
import { Scheduler } from '@musubi/platform/events/scheduler';
import { WorkerRuntime } from '@musubi/platform/events/worker-runtime';
import { Twins } from './twins.js';

/**
 * `milestone`, or `milestone@consumer`; the process kills itself when it gets there for the first time.
 * `inbox.claimed` is inside the consumer's transaction, before its commit.
 */
const [failAt, failConsumer] = (process.env['TEST_FAILPOINT'] ?? '').split('@');

/** How long one delivery of a doubled message waits for the other; 0 when messages come once. */
const patienceMs = Number(process.env['TEST_TWICE'] ?? 0);

function dieAt(milestone: Milestone | 'inbox.claimed', consumer?: string): void {
  if (milestone !== failAt) return;
  if (failConsumer !== undefined && consumer !== failConsumer) return;
  process.kill(process.pid, 'SIGKILL');
  // SIGKILL is delivered at the next return to the kernel: nothing may run until then.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5_000);
}

class TestMilestones extends Milestones {
  private readonly twins = new Twins(patienceMs);

  async reached(milestone: Milestone, about: { consumer?: string; eventId?: string }): Promise<void> {
    dieAt(milestone, about.consumer);
    // Both have found the delivery owed; only now may one of them settle it.
    if (milestone === 'consumer.prepared' && patienceMs > 0) await this.twins.meet(`${about.consumer}/${about.eventId}`);
  }
}

class KillingInbox extends Inbox {
  override async claim(consumer: string, event: EventEnvelope): Promise<boolean> {
    const isFirst = await super.claim(consumer, event);
    dieAt('inbox.claimed', consumer);
    return isFirst;
  }
}

/** The mutant: every delivery looks like the first one. */
class NoInbox {
  async claim(): Promise<boolean> {
    return Promise.resolve(true);
  }
}

/** Every message stands in the queue twice, under two names, so that two handlers take it at the same time. */
class TwiceQueues extends Queues {
  override async enqueue(name: string, jobs: readonly DeliveryJob[]): Promise<void> {
    // One behind the other: a twin at the far end of the queue would be met by nobody's patience.
    for (const job of jobs) {
      await super.enqueue(name, [job]);
      await this.queue(name).add(job.consumer, job, { jobId: `again/${job.consumer}/${job.eventId}` });
    }
  }
}

void runMain(async () => {
  let builder = Test.createTestingModule({ imports: [ApplicationModule.forRoot(readEnvironment(withoutTestNames(process.env)))] })
    .overrideProvider(Milestones).useClass(TestMilestones);
  if (patienceMs > 0) builder = builder.overrideProvider(Queues).useClass(TwiceQueues);
  builder = builder.overrideProvider(Inbox).useClass(process.env['TEST_NO_INBOX'] === '1' ? NoInbox : KillingInbox);
  const application = await builder.compile();
  await application.init();
  endWith(application);
  // Built, but at work only when told: so that one can be ready when the one before it dies.
  announceReady();
  await new Promise((resolve) => { process.once('message', resolve); });
  application.get(WorkerRuntime).start(undefined);
  await application.get(Scheduler).start();
});

function withoutTestNames(source: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(source).filter(([name]) => !name.startsWith('TEST_')));
}
