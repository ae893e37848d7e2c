import { Caller } from '@musubi/platform/http/caller';
import { toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Header } from '@nestjs/common';
import { z } from 'zod';
import { ListIncomeEntries } from '../application/list-income-entries.js';
import { ReportIncome } from '../application/report-income.js';
import { type ReceiptsAnswer, receiptsAnswer, type ReceiptsExportQuery, receiptsExportQuery, type ReceiptsQuery, receiptsQuery } from './entries.dto.js';
import { toReceiptsAnswer } from './entries-mapper.js';
import { positionKey, readPosition } from './entry-position.js';
import { FiscalYearParam } from './fiscal-year-param.js';
import { incomeCsv, receiptsCsv } from './income-csv.js';
import { toIncomeAnswer } from './income-mapper.js';
import { type IncomeAnswer, incomeAnswer, type IncomeQueryInput, incomeQuery } from './income.dto.js';

const access = ['admin', 'contract_officer', 'auditor'];
const receipts = { measure: 'received', scope: 'private_joint_research' } as const;

/** Income of the caller's university; every figure opens the rows behind it. */
@Tag('reporting')
@Controller()
export class IncomeController {
  constructor(
    private readonly reportIncome: ReportIncome,
    private readonly listEntries: ListIncomeEntries,
  ) {}

  @Endpoint({ method: 'GET', path: 'reports/income', summary: 'Plan and actual income by fiscal year, as of any day', access, query: incomeQuery, answer: [200, incomeAnswer] })
  async show(@ValidQuery() query: IncomeQueryInput, @Caller() { tenantId }: Principal): Promise<IncomeAnswer> {
    return toIncomeAnswer(await this.reportIncome.run({ tenantId, ...query }));
  }

  @Endpoint({ method: 'GET', path: 'reports/income.csv', summary: 'The same as CSV', access, query: incomeQuery, answer: [200, z.string()] })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="income.csv"')
  async export(@ValidQuery() query: IncomeQueryInput, @Caller() { tenantId, locale }: Principal): Promise<string> {
    return incomeCsv(await this.reportIncome.export({ tenantId, ...query }), locale);
  }

  @Endpoint({
    method: 'GET', path: 'reports/income/:fiscalYear/receipts', summary: 'The receipts behind a year\'s private joint research income, newest first, with their total',
    access, query: receiptsQuery, answer: [200, receiptsAnswer],
  })
  async list(@FiscalYearParam() fiscalYear: number, @ValidQuery() query: ReceiptsQuery, @Caller() { tenantId }: Principal): Promise<ReceiptsAnswer> {
    const { q: text, cursor, limit, ...filters } = query;
    const found = await this.listEntries.run({ tenantId, fiscalYear, ...receipts, ...filters, text, after: readPosition(cursor), limit: limit + 1 }, 'opened');
    return toReceiptsAnswer(fiscalYear, toPage(found.entries, limit, positionKey), found.total);
  }

  @Endpoint({
    method: 'GET', path: 'reports/income/:fiscalYear/receipts.csv', summary: 'The same as CSV, all rows',
    access, query: receiptsExportQuery, answer: [200, z.string()],
  })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="receipts.csv"')
  async exportReceipts(@FiscalYearParam() fiscalYear: number, @ValidQuery() query: ReceiptsExportQuery, @Caller() { tenantId, locale }: Principal): Promise<string> {
    const { q: text, ...filters } = query;
    const { entries } = await this.listEntries.run({ tenantId, fiscalYear, ...receipts, ...filters, text }, 'exported');
    return receiptsCsv(entries, locale);
  }
}
