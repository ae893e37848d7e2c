import { Database } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import { ClientNeedReader } from '../infrastructure/client-need-reader.js';
import type { ClientNeed } from '../public/client-need.js';
import type { Actor } from './actor.js';

/** What an intermediary sees of the needs that it posted, while their companies' mandates hold. In the intermediary's unit of work. */
@Injectable()
export class ReadClientNeeds {
  constructor(
    private readonly database: Database,
    private readonly reader: ClientNeedReader,
  ) {}

  list({ tenantId }: Actor, before: { readonly changedAt: Date; readonly id: string } | undefined, limit: number): Promise<ClientNeed[]> {
    return this.reader.list(tenantId, before, limit);
  }

  find({ tenantId }: Actor, id: string): Promise<ClientNeed | undefined> {
    return this.reader.find(tenantId, id);
  }

  /** Opens its own unit: what then is done is done in the client's. */
  clientOf(actor: { readonly tenantId: string; readonly userId: string }, id: string): Promise<string | undefined> {
    return this.database.inTenant(actor, async () => (await this.reader.find(actor.tenantId, id))?.companyId);
  }
}
