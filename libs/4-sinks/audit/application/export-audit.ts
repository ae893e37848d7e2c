import { Database, type TenantScope } from '@musubi/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { AuditLine } from '../domain/audit-entry.js';
import type { AuditFilter, AuditPosition } from '../domain/audit-filter.js';
import { SearchAudit } from './search-audit.js';

const pageSize = 1_000;

/** The whole log of an organisation, page by page, each in a unit of its own: a slow reader holds no transaction open. */
@Injectable()
export class ExportAudit {
  constructor(
    private readonly database: Database,
    private readonly search: SearchAudit,
  ) {}

  /** Noted before the first page, so that a broken-off export stands in the log too. */
  async *pages({ tenantId, userId }: TenantScope, filter: AuditFilter): AsyncGenerator<readonly AuditLine[]> {
    const inTenant = <T>(work: () => Promise<T>): Promise<T> => this.database.inTenant({ tenantId, userId }, work);
    let page = await inTenant(async () => {
      const first = await this.search.exportPage(filter, undefined, pageSize);
      await this.search.beginExport(tenantId, filter);
      return first;
    });
    for (;;) {
      yield page;
      const after: AuditPosition | undefined = page.at(-1);
      if (page.length < pageSize) return;
      page = await inTenant(() => this.search.exportPage(filter, after, pageSize));
    }
  }
}
