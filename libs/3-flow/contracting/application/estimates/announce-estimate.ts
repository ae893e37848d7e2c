import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { EventDefinition } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';
import type { FoundEstimate } from './find-estimate.js';

/** The facts that every event of an estimate carries. */
interface EstimateAbout {
  readonly estimateId: string;
  readonly engagementId: string;
  readonly companyId: string;
  readonly ownerUserId: string;
  readonly number: string;
  readonly total: number;
}

/** Writes an event of an estimate and its audit row into the running unit of work: all or none. */
@Injectable()
export class AnnounceEstimate {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @param tenantId whose word it is: the university's, or the company's */
  async run<Payload extends EstimateAbout>(definition: EventDefinition<Payload>, { estimate, engagement: { ownerUserId } }: FoundEstimate, tenantId: string, facts: Omit<Payload, keyof EstimateAbout>): Promise<void> {
    const { id, engagementId, companyId, number, version, priced: { price: { total } } } = estimate;
    const payload = { ...facts, estimateId: id, engagementId, companyId, ownerUserId, number, total: total as number } as Payload;
    await this.outbox.publish(definition, { tenantId, aggregateId: id, aggregateVersion: version, payload });
    await this.audit.record({ tenantId, action: definition.kind, entity: 'estimate', entityId: id, changes: { ...facts, number, total } });
  }
}
