import { Caller } from '@musubi/platform/http/caller';
import { toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { ExportAudit } from '../application/export-audit.js';
import { SearchAudit } from '../application/search-audit.js';
import { sendAuditCsv } from './audit-export.js';
import { toFilter, toItem } from './audit-mapper.js';
import { positionKey, readPosition } from './audit-position.js';
import { type AuditAnswer, auditAnswer, type AuditExportQuery, auditExportQuery, type AuditQueryInput, auditQuery } from './audit.dto.js';

const access = ['admin', 'auditor'];

/** What was done in the caller's organisation: by whom, when, from where. Reading it is written down too. */
@Tag('audit')
@Controller()
export class AuditController {
  constructor(
    private readonly search: SearchAudit,
    private readonly exports: ExportAudit,
  ) {}

  @Endpoint({ method: 'GET', path: 'audit', summary: 'The audit log, newest first', access, query: auditQuery, answer: [200, auditAnswer] })
  async list(@ValidQuery() { cursor, limit, ...filters }: AuditQueryInput, @Caller() { tenantId }: Principal): Promise<AuditAnswer> {
    const { lines, chain, person } = await this.search.run({ tenantId, filter: toFilter(filters), after: readPosition(cursor), limit: limit + 1 });
    const { items, nextCursor } = toPage(lines, limit, positionKey);
    return { items: items.map(toItem), nextCursor, chain, person };
  }

  @Endpoint({
    method: 'GET', path: 'audit.csv', summary: 'The same as CSV, all rows, with the hash of each', access, query: auditExportQuery, answer: [200, z.string()], unit: 'none',
  })
  async export(@ValidQuery() filters: AuditExportQuery, @Caller() caller: Principal, @Res() response: Response): Promise<void> {
    await sendAuditCsv(response, caller.locale, this.exports.pages(caller, toFilter(filters)));
  }
}
