import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { AuditSealer } from '../audit/audit-sealer.js';
import { Consumer } from './consumer.js';
import { EventRegistry } from './event-registry.js';
import { QueueWidths } from './queue-widths.js';
import { Queues } from './queues.js';
import { Relay } from './relay.js';

/** Starts what a worker process does: the relay, the sealing of the audit log, and the consumers of the chosen queues. */
@Injectable()
export class WorkerRuntime implements BeforeApplicationShutdown {
  private readonly logger = new Logger('WorkerRuntime');
  private readonly preparations: Promise<void>[] = [];

  constructor(
    private readonly registry: EventRegistry,
    private readonly queues: Queues,
    private readonly widths: QueueWidths,
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
      this.queues.consume(name, (job) => this.consumer.deliver(job.data), this.widths.of(name));
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
