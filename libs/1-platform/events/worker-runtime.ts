import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AuditSealer } from '../audit/audit-sealer.js';
import { Consumer } from './consumer.js';
import { EventRegistry } from './event-registry.js';
import { Queues } from './queues.js';
import { Relay } from './relay.js';

/** Handlers mostly wait for others (search, SMTP), and waiting together lets their writes share one task. */
const concurrency = 48;

/**
 * Work that would only wait for its like, each with a connection in hand that who is matched would need: what is given to liaisons waits for their
 * desks, letters are many and share one processor with everything else.
 */
const fewerAtOnce: Readonly<Record<string, number>> = { triage: 4, notifications: 16 };

/** Starts what a worker process does: the relay, the sealing of the audit log, and the consumers of the chosen queues. */
@Injectable()
export class WorkerRuntime implements BeforeApplicationShutdown {
  private readonly logger = new Logger('WorkerRuntime');
  private readonly preparations: Promise<void>[] = [];

  constructor(
    private readonly registry: EventRegistry,
    private readonly queues: Queues,
    private readonly consumer: Consumer,
    private readonly relay: Relay,
    private readonly sealer: AuditSealer,
  ) {}

  /** @throws Error naming a queue that no context has */
  start(chosen: readonly string[] | undefined): readonly string[] {
    const known = this.registry.queues;
    const unknown = (chosen ?? []).filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new Error(`--queues: unknown ${unknown.join(', ')}; there are ${known.join(', ')}`);
    const names = chosen ?? known;
    for (const name of names) {
      this.queues.consume(name, (job) => this.consumer.deliver(job.data), fewerAtOnce[name] ?? concurrency);
      this.beginAll(name);
    }
    this.relay.start();
    this.sealer.start();
    return names;
  }

  /** They read the database, which is closed after this. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.preparations);
  }

  private beginAll(queue: string): void {
    for (const { consumer, handler } of this.registry.subscribersOn(queue)) {
      const begun = handler.begin?.().catch((error: unknown) => this.logger.warn(`${consumer} could not prepare itself: ${(error as Error).message}`));
      if (begun) this.preparations.push(begun);
    }
  }
}
