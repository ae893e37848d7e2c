import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database.js';
import { sealOf } from './chain.js';
import { type Seal, SealStore } from './seal-store.js';

const batch = 1_000;
/** How long a committed entry waits for its seal at most, while a worker runs. */
const sweepMs = 1_000;

/**
 * Gives each committed audit entry its place and hash in its tenant's chain. Not in the business transaction: the end
 * of the chain would be one lock that all of a university's work queues for.
 */
@Injectable()
export class AuditSealer implements BeforeApplicationShutdown {
  private readonly logger = new Logger('AuditSealer');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly store: SealStore,
  ) {}

  start(): void {
    this.running = this.sealCommitted()
      .catch((error: unknown) => this.logger.warn(`audit: nothing was sealed: ${(error as Error).message}`))
      .finally(() => { if (!this.stopped) this.timer = setTimeout(() => this.start(), sweepMs); });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  /** Seals everything that was committed before the call. @returns how many entries; 0 also while another sealer works */
  async sealCommitted(): Promise<number> {
    let sealed = 0;
    for (const tenantId of await this.store.waitingTenants()) {
      try {
        for (let last = batch; last === batch && !this.stopped; sealed += last) {
          last = await this.database.asSystem(() => this.sealBatch(tenantId));
        }
      } catch (error) {
        // A chain that somebody tampered with must not keep the other tenants' open.
        this.logger.error({ tenantId, cause: (error as Error).message }, 'audit entries cannot be sealed: musubi verify-audit');
      }
    }
    return sealed;
  }

  private async sealBatch(tenantId: string): Promise<number> {
    if (!await this.store.isAlone()) return 0;
    const [end, entries] = await Promise.all([this.store.endOf(tenantId), this.store.unsealed(tenantId, batch)]);
    let { sequence, hash } = end;
    const seals = entries.map((entry): Seal => {
      const previous = hash;
      hash = sealOf(previous, entry);
      sequence += 1;
      return { entryId: entry.id, sequence, previous, hash };
    });
    if (seals.length > 0) await this.store.append(tenantId, seals);
    else await this.store.forgetSealed(tenantId);
    return seals.length;
  }
}
