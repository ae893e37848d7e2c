import { newId } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { RequestContext } from '../telemetry/request-context.js';
import type { EventDefinition } from './event-definition.js';

export interface Publication<Payload> {
  readonly tenantId: string;
  readonly aggregateId: string;
  /** Order is kept per aggregate by this version. */
  readonly aggregateVersion: number;
  readonly payload: Payload;
}

/** Channel on which the relay is woken; the sweep finds what a lost notification left. */
export const OUTBOX_CHANNEL = 'musubi_outbox';

/** Writes events into the running unit of work: they exist exactly when the change does. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly context: RequestContext,
  ) {}

  async publish<Payload>(definition: EventDefinition<Payload>, publication: Publication<Payload>): Promise<string> {
    const [id] = await this.publishAll(definition, [publication]);
    return id ?? '';
  }

  /** Many events of one kind in one statement, which wakes the relay with the commit. Returns their ids in order. */
  async publishAll<Payload>(definition: EventDefinition<Payload>, publications: readonly Publication<Payload>[]): Promise<string[]> {
    const ids = publications.map(() => newId());
    await this.database.query(
      `with added as (
         insert into platform.outbox (id, tenant_id, kind, version, aggregate_id, aggregate_version, payload,
                                      correlation_id, causation_id, actor_id)
         select e.id, e.tenant_id, $5, $6, e.aggregate_id, e.aggregate_version, e.payload, $8, $9, $10
           from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $7::jsonb[])
             as e (id, tenant_id, aggregate_id, aggregate_version, payload))
       select pg_notify('${OUTBOX_CHANNEL}', '')`,
      [ids, publications.map((p) => p.tenantId), publications.map((p) => p.aggregateId), publications.map((p) => p.aggregateVersion),
        definition.kind, definition.version, publications.map((p) => JSON.stringify(definition.payload.parse(p.payload))),
        this.context.correlationId, this.context.causationId ?? null, this.context.actorId ?? null],
    );
    return ids;
  }
}
