import { AuditLog } from '@musubi/platform/audit/audit-log';
import type { EventDefinition } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { Injectable } from '@nestjs/common';

/** The facts that every event of a contract carries. */
interface ContractAbout {
  readonly contractId: string;
  readonly engagementId: string;
  readonly companyId: string;
  readonly ownerUserId: string;
  readonly number: string;
}

interface AnnouncedContract {
  readonly id: string;
  readonly tenantId: string;
  readonly companyId: string;
  readonly engagementId: string | null;
  readonly ownerUserId: string | null;
  readonly number: string;
  readonly version: number;
}

/** Writes a change's event and its audit row into the running unit of work: all or none. */
@Injectable()
export class AnnounceContract {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** A contract of the past has no case and nobody to tell, so its changes are only audited. */
  async run<Payload extends ContractAbout>(
    definition: EventDefinition<Payload>,
    contract: AnnouncedContract,
    facts: Omit<Payload, keyof ContractAbout>,
  ): Promise<void> {
    const { id, tenantId, companyId, engagementId, ownerUserId, number, version } = contract;
    if (engagementId !== null && ownerUserId !== null) {
      const payload = { ...facts, contractId: id, engagementId, companyId, ownerUserId, number } as Payload;
      await this.outbox.publish(definition, { tenantId, aggregateId: id, aggregateVersion: version, payload });
    }
    await this.audit.record({
      tenantId, action: definition.kind, entity: 'contract', entityId: id, changes: { ...facts, number, version },
    });
  }
}
