import { Caller } from '@musubi/platform/http/caller';
import { toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Header } from '@nestjs/common';
import { z } from 'zod';
import { ListIncomeEntries } from '../application/list-income-entries.js';
import { type EntriesAnswer, entriesAnswer, type EntriesExportQuery, entriesExportQuery, type EntriesQuery, entriesQuery } from './entries.dto.js';
import { toEntriesAnswer } from './entries-mapper.js';
import { positionKey, readPosition } from './entry-position.js';
import { FiscalYearParam } from './fiscal-year-param.js';
import { entriesCsv } from './income-csv.js';

const access = ['admin', 'contract_officer', 'auditor'];

/** The rows behind any figure: received, contracted or due, of one group of a breakdown, as of any day. */
@Tag('reporting')
@Controller()
export class IncomeEntriesController {
  constructor(private readonly listEntries: ListIncomeEntries) {}

  @Endpoint({
    method: 'GET', path: 'reports/income/:fiscalYear/entries', summary: 'The rows behind a year\'s figure, newest first, with their total',
    access, query: entriesQuery, answer: [200, entriesAnswer],
  })
  async list(@FiscalYearParam() fiscalYear: number, @ValidQuery() query: EntriesQuery, @Caller() { tenantId }: Principal): Promise<EntriesAnswer> {
    const { q: text, cursor, limit, ...filters } = query;
    const found = await this.listEntries.run({ tenantId, fiscalYear, ...filters, text, after: readPosition(cursor), limit: limit + 1 }, 'opened');
    return toEntriesAnswer(fiscalYear, query.measure, toPage(found.entries, limit, positionKey), found.total);
  }

  @Endpoint({
    method: 'GET', path: 'reports/income/:fiscalYear/entries.csv', summary: 'The same as CSV, all rows',
    access, query: entriesExportQuery, answer: [200, z.string()],
  })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="entries.csv"')
  async export(@FiscalYearParam() fiscalYear: number, @ValidQuery() query: EntriesExportQuery, @Caller() { tenantId, locale }: Principal): Promise<string> {
    const { q: text, ...filters } = query;
    const { entries } = await this.listEntries.run({ tenantId, fiscalYear, ...filters, text }, 'exported');
    return entriesCsv(query.measure, entries, locale);
  }
}
