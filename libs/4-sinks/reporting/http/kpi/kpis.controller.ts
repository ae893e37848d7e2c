import { Caller } from '@musubi/platform/http/caller';
import { toCsv } from '@musubi/platform/http/csv';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Header } from '@nestjs/common';
import { z } from 'zod';
import { ReportKpis } from '../../application/kpi/report-kpis.js';
import { StateFigures } from '../../application/kpi/state-figures.js';
import { type FigureBody, figureBody, type KpisAnswer, kpisAnswer, type KpisQuery, kpisQuery, type PlanBody, planBody, statedAnswer } from './kpis.dto.js';
import { toKpisAnswer } from './kpis-mapper.js';
import { kpisTable } from './kpis-table.js';

const readers = ['admin', 'contract_officer', 'auditor'];

/** The goals of the caller's university: plans with their versions, figures with their sources. */
@Tag('reporting')
@Controller()
export class KpisController {
  constructor(
    private readonly report: ReportKpis,
    private readonly state: StateFigures,
  ) {}

  @Endpoint({ method: 'GET', path: 'reports/kpis', summary: 'Goals with plans and figures by fiscal year, as of any day', access: readers, query: kpisQuery, answer: [200, kpisAnswer] })
  async show(@ValidQuery() query: KpisQuery, @Caller() { tenantId }: Principal): Promise<KpisAnswer> {
    return toKpisAnswer(await this.report.run({ tenantId, ...query }));
  }

  @Endpoint({ method: 'GET', path: 'reports/kpis.csv', summary: 'The same as CSV', access: readers, query: kpisQuery, answer: [200, z.string()] })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="kpis.csv"')
  async export(@ValidQuery() query: KpisQuery, @Caller() { tenantId, locale }: Principal): Promise<string> {
    const { header, rows } = kpisTable(await this.report.export({ tenantId, ...query }), locale);
    return toCsv(header, rows);
  }

  @Endpoint({ method: 'POST', path: 'reports/plans', summary: 'A plan of a goal, or its revision, from today on', access: ['admin'], body: planBody, answer: [201, statedAnswer] })
  async plan(@ValidBody() { kpi, fiscalYear, value, source }: PlanBody, @Caller() { tenantId }: Principal): Promise<{ id: string }> {
    return { id: await this.state.plan({ tenantId, kpi, fiscalYear, value, source }) };
  }

  @Endpoint({ method: 'POST', path: 'reports/figures', summary: 'A figure that a source states, of a goal or of a cell of the fact book', access: ['admin'], body: figureBody, answer: [201, statedAnswer] })
  async figure(@ValidBody() { subject, field, fiscalYear, value, source }: FigureBody, @Caller() { tenantId }: Principal): Promise<{ id: string }> {
    return { id: await this.state.figure({ tenantId, subject: field === undefined ? subject : `${subject}.${field}`, fiscalYear, value, source }) };
  }
}
