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

/** Who is to hear of a kind of event, and by which queue. */
export interface Route {
  readonly kind: string;
  readonly consumer: string;
  readonly queue: string;
}

/** The deliveries that are still owed; PostgreSQL is the truth, the queue only carries. */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly database: Database,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  /**
   * Turns unpublished events into one delivery per consumer, each already under a lease. Rows locked by another relay
   * are skipped, and a slow transaction's late row is found by its own state, never by "id > last". It does not wait for the disk: a server that
   * falls before it is written has the events unpublished, and whatever was done for a delivery was written after it.
   */
  async expand(routes: readonly Route[], limit: number): Promise<{ events: number; due: DueDelivery[] }> {
    const [row] = await this.database.queryAsSystem<{ events: number; due: DueDelivery[] }>(
      `with event as materialized (
         select id, kind, tenant_id, occurred_at from platform.outbox where published_at is null
          order by occurred_at limit $1 for update skip locked),
       published as (update platform.outbox o set published_at = now() from event where o.id = event.id),
       owed as (
         insert into platform.delivery (event_id, consumer, queue, tenant_id, due_at)
         select event.id, route.consumer, route.queue, event.tenant_id, now() + make_interval(secs => $2)
           from event join unnest($3::text[], $4::text[], $5::text[]) as route (kind, consumer, queue) using (kind)
          order by event.occurred_at
         returning event_id as "eventId", consumer, queue)
       select (select count(*)::int from event) as events, coalesce((select json_agg(owed) from owed), '[]') as due,
              set_config('synchronous_commit', 'off', true)`,
      [limit, this.environment.queueLeaseSeconds,
        routes.map(({ kind }) => kind), routes.map(({ consumer }) => consumer), routes.map(({ queue }) => queue)]);
    return row ?? { events: 0, due: [] };
  }

  /** Takes what is due under a lease: unanswered by then, it is due again. */
  lease(limit: number): Promise<DueDelivery[]> {
    return this.database.queryAsSystem<DueDelivery>(
      `update platform.delivery d set due_at = now() + make_interval(secs => $2)
        where (event_id, consumer) in (
          select event_id, consumer from platform.delivery where dead_at is null and due_at <= now()
           order by due_at limit $1 for update skip locked)
       returning event_id as "eventId", consumer, queue`, [limit, this.environment.queueLeaseSeconds]);
  }

  /** The event of a delivery that is still owed, or undefined when it was settled or cancelled. */
  async load(eventId: string, consumer: string): Promise<{ event: EventEnvelope; attempts: number } | undefined> {
    const [row] = await this.database.queryAsSystem<EventRow>(
      `select o.id, o.kind, o.version, o.tenant_id, o.aggregate_id, o.aggregate_version, o.payload,
              o.correlation_id, o.causation_id, o.actor_id, o.occurred_at, d.attempts
         from platform.delivery d join platform.outbox o on o.id = d.event_id
        where d.event_id = $1 and d.consumer = $2 and d.dead_at is null`, [eventId, consumer]);
    return row && { attempts: row.attempts, event: toEnvelope(row) };
  }

  /** Part of the consumer's own transaction. */
  async settle(eventId: string, consumer: string): Promise<void> {
    await this.database.query('delete from platform.delivery where event_id = $1 and consumer = $2', [eventId, consumer]);
  }

  /** Due again after a delay; a failure counts, a snooze does not. */
  async postpone(eventId: string, consumer: string, milliseconds: number, failure?: string): Promise<void> {
    await this.database.queryAsSystem(
      `update platform.delivery set due_at = now() + make_interval(secs => $3), last_error = coalesce($4, last_error),
              attempts = attempts + case when $4::text is null then 0 else 1 end
        where event_id = $1 and consumer = $2`,
      [eventId, consumer, milliseconds / 1_000, failure ?? null]);
  }

  /** After its last failure a delivery blocks nobody; it waits for a person. */
  async bury(eventId: string, consumer: string, cause: string): Promise<void> {
    await this.database.queryAsSystem(
      `update platform.delivery set dead_at = now(), attempts = attempts + 1, last_error = $3
        where event_id = $1 and consumer = $2`, [eventId, consumer, cause]);
  }
}

function toEnvelope(row: EventRow): EventEnvelope {
  return {
    id: row.id, kind: row.kind, version: row.version, tenantId: row.tenant_id, aggregateId: row.aggregate_id,
    aggregateVersion: row.aggregate_version, payload: row.payload, correlationId: row.correlation_id,
    causationId: row.causation_id, actorId: row.actor_id, occurredAt: row.occurred_at,
  };
}
