import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

export interface BacklogCount {
  /** Events not yet handed to the queues. */
  readonly unpublished: number;
  /** Deliveries still owed, the dead ones not counted. */
  readonly owed: number;
  readonly dead: number;
  /** Seconds since the oldest unsettled event happened. */
  readonly oldestSeconds: number;
}

/** How far the consumers are behind; what a page shows as "delayed". */
@Injectable()
export class Backlog {
  constructor(private readonly database: Database) {}

  async count(): Promise<BacklogCount> {
    const [row] = await this.database.queryAsSystem<BacklogCount>(
      `select (select count(*)::int from platform.outbox where published_at is null) as unpublished,
              count(*) filter (where d.dead_at is null)::int as owed,
              count(*) filter (where d.dead_at is not null)::int as dead,
              coalesce(extract(epoch from now() - min(o.occurred_at) filter (where d.dead_at is null)), 0)::float8 as "oldestSeconds"
         from platform.delivery d join platform.outbox o on o.id = d.event_id`);
    return row ?? { unpublished: 0, owed: 0, dead: 0, oldestSeconds: 0 };
  }

  /** Whether a consumer still owes something that happened before an instant; dead letters block nobody. */
  async owesBefore(consumer: string, kinds: readonly string[], instant: Date): Promise<boolean> {
    const [row] = await this.database.queryAsSystem<{ owes: boolean }>(
      `select exists (select 1 from platform.delivery d join platform.outbox o on o.id = d.event_id
                       where d.consumer = $1 and d.dead_at is null and o.occurred_at < $2)
           or exists (select 1 from platform.outbox o
                       where o.published_at is null and o.kind = any($3) and o.occurred_at < $2) as owes`,
      [consumer, instant, [...kinds]]);
    return row?.owes ?? false;
  }
}
