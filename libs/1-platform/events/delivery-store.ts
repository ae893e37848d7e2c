import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { Database } from '../database/database.js';
import type { EventEnvelope } from './event-definition.js';

export interface DueDelivery {
  readonly eventId: string;
  readonly consumer: string;
  readonly queue: string;
}

interface EventRow {
  id: string; kind: string; version: number; tenant_id: string; aggregate_id: string; aggregate_version: number;
  payload: unknown; correlation_id: string; causation_id: string | null; actor_id: string | null;
  occurred_at: Date; attempts: number;
}

/** The deliveries that are still owed; PostgreSQL is the truth, the queue only carries. */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * Turns unpublished events into one delivery per consumer. Rows locked by another relay are
   * skipped, and a slow transaction's late row is found by its own state, never by "id > last".
   */
  async expand(consumersOf: (kind: string) => readonly { consumer: string; queue: string }[], limit: number): Promise<number> {
    return this.database.asSystem(async () => {
      const events = await this.database.query<{ id: string; kind: string; tenant_id: string }>(
        `select id, kind, tenant_id from platform.outbox where published_at is null
          order by occurred_at limit $1 for update skip locked`, [limit]);
      if (events.length === 0) return 0;
      const deliveries = events.flatMap((event) => consumersOf(event.kind).map((to) => ({ ...to, event })));
      await this.database.query(
        `insert into platform.delivery (event_id, consumer, queue, tenant_id)
         select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[])`,
        [deliveries.map((d) => d.event.id), deliveries.map((d) => d.consumer),
          deliveries.map((d) => d.queue), deliveries.map((d) => d.event.tenant_id)]);
      await this.database.query('update platform.outbox set published_at = now() where id = any($1::uuid[])',
        [events.map((event) => event.id)]);
      return events.length;
    });
  }

  /** Takes what is due under a lease: unanswered by then, it is due again. */
  async lease(limit: number): Promise<DueDelivery[]> {
    return this.database.asSystem(() => this.database.query<DueDelivery>(
      `update platform.delivery d set due_at = now() + make_interval(secs => $2)
        where (event_id, consumer) in (
          select event_id, consumer from platform.delivery where dead_at is null and due_at <= now()
           order by due_at limit $1 for update skip locked)
       returning event_id as "eventId", consumer, queue`, [limit, this.environment.queueLeaseSeconds]));
  }

  /** The event of a delivery that is still owed, or undefined when it was settled or cancelled. */
  async load(eventId: string, consumer: string): Promise<{ event: EventEnvelope; attempts: number } | undefined> {
    const [row] = await this.database.asSystem(() => this.database.query<EventRow>(
      `select o.*, d.attempts from platform.delivery d join platform.outbox o on o.id = d.event_id
        where d.event_id = $1 and d.consumer = $2 and d.dead_at is null`, [eventId, consumer]));
    return row && { attempts: row.attempts, event: toEnvelope(row) };
  }

  /** Part of the consumer's own transaction. */
  async settle(eventId: string, consumer: string): Promise<void> {
    await this.database.query('delete from platform.delivery where event_id = $1 and consumer = $2', [eventId, consumer]);
  }

  /** Due again after a delay; a failure counts, a snooze does not. */
  async postpone(eventId: string, consumer: string, milliseconds: number, failure?: string): Promise<void> {
    await this.database.asSystem(() => this.database.query(
      `update platform.delivery set due_at = now() + make_interval(secs => $3), last_error = coalesce($4, last_error),
              attempts = attempts + case when $4::text is null then 0 else 1 end
        where event_id = $1 and consumer = $2`,
      [eventId, consumer, milliseconds / 1_000, failure ?? null]));
  }

  /** After its last failure a delivery blocks nobody; it waits for a person. */
  async bury(eventId: string, consumer: string, cause: string): Promise<void> {
    await this.database.asSystem(() => this.database.query(
      `update platform.delivery set dead_at = now(), attempts = attempts + 1, last_error = $3
        where event_id = $1 and consumer = $2`, [eventId, consumer, cause]));
  }
}

function toEnvelope(row: EventRow): EventEnvelope {
  return {
    id: row.id, kind: row.kind, version: row.version, tenantId: row.tenant_id, aggregateId: row.aggregate_id,
    aggregateVersion: row.aggregate_version, payload: row.payload, correlationId: row.correlation_id,
    causationId: row.causation_id, actorId: row.actor_id, occurredAt: row.occurred_at,
  };
}
