import { Caller } from '@musubi/platform/http/caller';
import { toPage } from '@musubi/platform/http/cursor';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Header } from '@nestjs/common';
import { z } from 'zod';
import { ListIncomeReceipts } from '../application/list-income-receipts.js';
import { ReportIncome } from '../application/report-income.js';
import { FiscalYearParam } from './fiscal-year-param.js';
import { incomeCsv, receiptsCsv } from './income-csv.js';
import { toIncomeAnswer, toReceiptsAnswer } from './income-mapper.js';
import {
  type IncomeAnswer, incomeAnswer, type IncomeQueryInput, incomeQuery, type ReceiptsAnswer, receiptsAnswer,
  type ReceiptsExportQuery, receiptsExportQuery, type ReceiptsQuery, receiptsQuery,
} from './income.dto.js';
import { positionKey, readPosition } from './receipt-position.js';

const access = ['admin', 'contract_officer', 'auditor'];

/** Private joint research income of the caller's university; every figure opens the rows behind it. */
@Tag('reporting')
@Controller()
export class IncomeController {
  constructor(
    private readonly reportIncome: ReportIncome,
    private readonly listReceipts: ListIncomeReceipts,
  ) {}

  @Endpoint({ method: 'GET', path: 'reports/income', summary: 'Plan and actual income by fiscal year', access, query: incomeQuery, answer: [200, incomeAnswer] })
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
    method: 'GET', path: 'reports/income/:fiscalYear/receipts', summary: 'The receipts behind a year\'s figure, newest first, with their total',
    access, query: receiptsQuery, answer: [200, receiptsAnswer],
  })
  async list(@FiscalYearParam() fiscalYear: number, @ValidQuery() query: ReceiptsQuery, @Caller() { tenantId }: Principal): Promise<ReceiptsAnswer> {
    const { q: text, department: departmentId, cursor, limit } = query;
    const found = await this.listReceipts.run({ tenantId, fiscalYear, text, departmentId, after: readPosition(cursor), limit: limit + 1 }, 'opened');
    return toReceiptsAnswer(fiscalYear, toPage(found.receipts, limit, positionKey), found.total);
  }

  @Endpoint({
    method: 'GET', path: 'reports/income/:fiscalYear/receipts.csv', summary: 'The same as CSV, all rows',
    access, query: receiptsExportQuery, answer: [200, z.string()],
  })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="receipts.csv"')
  async exportReceipts(@FiscalYearParam() fiscalYear: number, @ValidQuery() query: ReceiptsExportQuery, @Caller() { tenantId, locale }: Principal): Promise<string> {
    const { receipts } = await this.listReceipts.run({ tenantId, fiscalYear, text: query.q, departmentId: query.department }, 'exported');
    return receiptsCsv(receipts, locale);
  }
}
