import { IdentityFacade } from '@musubi/identity';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { AuditLine, ChainState } from '../domain/audit-entry.js';
import type { AuditFilter, AuditPosition } from '../domain/audit-filter.js';
import { actorOf } from '../domain/whom-to-name.js';
import { AuditReader } from '../infrastructure/audit-reader.js';

export interface AuditQuery {
  readonly tenantId: string;
  readonly filter: AuditFilter;
  readonly after?: AuditPosition | undefined;
  readonly limit: number;
}

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly chain: ChainState;
  /** Whom the filter names; null also for a person whom the reader may not know. */
  readonly person: { readonly id: string; readonly name: string } | null;
}

/** Searches the log of the caller's organisation. Runs in the caller's unit; the opening is an entry itself. */
@Injectable()
export class SearchAudit {
  constructor(
    private readonly reader: AuditReader,
    private readonly identity: IdentityFacade,
    private readonly audit: AuditLog,
  ) {}

  async run({ tenantId, filter, after, limit }: AuditQuery): Promise<AuditPage> {
    const { lines, person } = await this.read(filter, after, limit);
    const chain = await this.reader.chain();
    // After the reading: nobody's first line is that they read it.
    await this.note(tenantId, 'audit.opened', filter, after);
    return { lines, chain, person };
  }

  /** A page of a file; the file's beginning is noted by `beginExport`. */
  async exportPage(filter: AuditFilter, after: AuditPosition | undefined, limit: number): Promise<readonly AuditLine[]> {
    return (await this.read(filter, after, limit)).lines;
  }

  beginExport(tenantId: string, filter: AuditFilter): Promise<void> {
    return this.note(tenantId, 'audit.exported', filter);
  }

  private async read(filter: AuditFilter, after: AuditPosition | undefined, limit: number): Promise<Pick<AuditPage, 'lines' | 'person'>> {
    const wanted = filter.personId;
    const person = wanted === undefined ? undefined : (await this.identity.names([wanted])).get(wanted);
    // Whom the reader may not know cannot be looked for either.
    if (wanted !== undefined && !person) return { lines: [], person: null };
    const entries = await this.reader.entries(filter, after, limit);
    const names = await this.identity.names([...new Set(entries.flatMap(({ actorId }) => actorId ?? []))]);
    return {
      lines: entries.map(({ actorId, ...entry }) => ({ ...entry, actor: actorOf({ actorId }, names) })),
      person: person ? { id: person.id, name: person.name } : null,
    };
  }

  private note(tenantId: string, action: string, filter: AuditFilter, after?: AuditPosition): Promise<void> {
    return this.audit.record({ tenantId, action, entity: 'audit', entityId: tenantId, changes: { ...filter, ...after && { after: after.id } } });
  }
}
