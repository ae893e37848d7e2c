import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, type StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { ReportFactBook } from '../../application/fact-book/report-fact-book.js';
import { ReportKpis } from '../../application/kpi/report-kpis.js';
import { type FactBookQuery, factBookQuery } from '../fact-book/fact-book.dto.js';
import { factBookTable } from '../fact-book/fact-book-table.js';
import { type KpisQuery, kpisQuery } from '../kpi/kpis.dto.js';
import { kpisTable } from '../kpi/kpis-table.js';
import { SheetFile } from './sheet-file.js';

const access = ['admin', 'contract_officer', 'auditor'];
const answer: [200, z.ZodString] = [200, z.string()];

/** The goals and the fact book as workbooks, beside the CSV. */
@Tag('reporting')
@Controller()
export class GoalSheetsController {
  constructor(
    private readonly reportKpis: ReportKpis,
    private readonly reportFactBook: ReportFactBook,
    private readonly sheet: SheetFile,
  ) {}

  @Endpoint({ method: 'GET', path: 'reports/kpis.xlsx', summary: 'The goals as XLSX', access, query: kpisQuery, answer })
  async kpis(@ValidQuery() query: KpisQuery, @Caller() { tenantId, locale }: Principal): Promise<StreamableFile> {
    return this.sheet.of('kpis', ['KPI', 'KPIs'], kpisTable(await this.reportKpis.export({ tenantId, ...query }), locale), locale);
  }

  @Endpoint({ method: 'GET', path: 'reports/fact-book.xlsx', summary: 'The fact book\'s sheet as XLSX', access, query: factBookQuery, answer })
  async factBook(@ValidQuery() query: FactBookQuery, @Caller() { tenantId, locale }: Principal): Promise<StreamableFile> {
    return this.sheet.of('fact-book', ['大学ファクトブック', 'University fact book'], factBookTable(await this.reportFactBook.export({ tenantId, ...query }), locale), locale);
  }
}
