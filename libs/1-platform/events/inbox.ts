import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { EventEnvelope } from './event-definition.js';

/** The guard that makes a repeated delivery harmless. */
@Injectable()
export class Inbox {
  constructor(private readonly database: Database) {}

  /**
   * Claims the event for the consumer in the running unit of work.
   * False: another transaction has handled it, so this one must have no effect.
   */
  async claim(consumer: string, event: EventEnvelope): Promise<boolean> {
    const inserted = await this.database.query<{ consumer: string }>(
      `insert into platform.inbox (consumer, event_id, tenant_id) values ($1, $2, $3)
       on conflict do nothing returning consumer`,
      [consumer, event.id, event.tenantId],
    );
    return inserted.length === 1;
  }
}
