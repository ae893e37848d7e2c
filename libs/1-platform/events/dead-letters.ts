import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface DeadLetter {
  readonly eventId: string;
  readonly consumer: string;
  readonly kind: string;
  readonly cause: string;
  readonly deadAt: Date;
}

/** Deliveries that failed for the last time; a person looks at the cause and sends them again. */
@Injectable()
export class DeadLetters {
  constructor(private readonly database: Database) {}

  async list(limit = 100): Promise<DeadLetter[]> {
    return this.database.asSystem(() => this.database.query<DeadLetter>(
      `select d.event_id as "eventId", d.consumer, o.kind, d.last_error as cause, d.dead_at as "deadAt"
         from platform.delivery d join platform.outbox o on o.id = d.event_id
        where d.dead_at is not null order by d.dead_at desc limit $1`, [limit]));
  }

  /** Delivers again from the first attempt; false when nothing is dead under that name. */
  async redrive(eventId: string, consumer: string): Promise<boolean> {
    const rows = await this.database.asSystem(() => this.database.query(
      `update platform.delivery set dead_at = null, attempts = 0, due_at = now()
        where event_id = $1 and consumer = $2 and dead_at is not null returning event_id`, [eventId, consumer]));
    return rows.length === 1;
  }
}
