import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, type StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { BreakDownIncome } from '../../application/break-down-income.js';
import { ListIncomeEntries } from '../../application/list-income-entries.js';
import { ReportIncome } from '../../application/report-income.js';
import { type BreakdownQueryInput, breakdownQuery } from '../breakdown.dto.js';
import { breakdownTable } from '../breakdown-table.js';
import { type EntriesExportQuery, entriesExportQuery } from '../entries.dto.js';
import { FiscalYearParam } from '../fiscal-year-param.js';
import { entriesTable, incomeTable } from '../income-csv.js';
import { type IncomeQueryInput, incomeQuery } from '../income.dto.js';
import { SheetFile } from './sheet-file.js';

const access = ['admin', 'contract_officer', 'auditor'];
const answer: [200, z.ZodString] = [200, z.string()];

/** The income report, its breakdowns and its rows as workbooks, beside the CSV. */
@Tag('reporting')
@Controller()
export class IncomeSheetsController {
  constructor(
    private readonly reportIncome: ReportIncome,
    private readonly breakDown: BreakDownIncome,
    private readonly listEntries: ListIncomeEntries,
    private readonly sheet: SheetFile,
  ) {}

  @Endpoint({ method: 'GET', path: 'reports/income.xlsx', summary: 'The income report as XLSX', access, query: incomeQuery, answer })
  async income(@ValidQuery() query: IncomeQueryInput, @Caller() { tenantId, locale }: Principal): Promise<StreamableFile> {
    return this.sheet.of('income', ['受入額', 'Income'], incomeTable(await this.reportIncome.export({ tenantId, ...query }), locale), locale);
  }

  @Endpoint({ method: 'GET', path: 'reports/breakdown.xlsx', summary: 'A breakdown as XLSX', access, query: breakdownQuery, answer })
  async breakdown(@ValidQuery() query: BreakdownQueryInput, @Caller() { tenantId, locale }: Principal): Promise<StreamableFile> {
    return this.sheet.of('breakdown', ['受入額の内訳', 'Breakdown of income'], breakdownTable(await this.breakDown.export({ tenantId, ...query }), locale), locale);
  }

  @Endpoint({ method: 'GET', path: 'reports/income/:fiscalYear/entries.xlsx', summary: 'All rows behind a year\'s figure as XLSX', access, query: entriesExportQuery, answer })
  async entries(@FiscalYearParam() fiscalYear: number, @ValidQuery() query: EntriesExportQuery, @Caller() { tenantId, locale }: Principal): Promise<StreamableFile> {
    const { q: text, ...filters } = query;
    const { entries } = await this.listEntries.run({ tenantId, fiscalYear, ...filters, text }, 'exported');
    return this.sheet.of('entries', [`${fiscalYear}年度の行`, `Rows of FY${fiscalYear}`], entriesTable(query.measure, entries, locale), locale);
  }
}
