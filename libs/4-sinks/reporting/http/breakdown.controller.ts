import { Caller } from '@musubi/platform/http/caller';
import { toCsv } from '@musubi/platform/http/csv';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Header } from '@nestjs/common';
import { z } from 'zod';
import { BreakDownIncome } from '../application/break-down-income.js';
import { type BreakdownAnswer, breakdownAnswer, type BreakdownQueryInput, breakdownQuery } from './breakdown.dto.js';
import { toBreakdownAnswer } from './breakdown-mapper.js';
import { breakdownTable } from './breakdown-table.js';

const access = ['admin', 'contract_officer', 'auditor'];

/** Income by department, hub, field, type, company size or umbrella agreement; each group opens its rows. */
@Tag('reporting')
@Controller()
export class BreakdownController {
  constructor(private readonly breakDown: BreakDownIncome) {}

  @Endpoint({
    method: 'GET', path: 'reports/breakdown', summary: 'Income by one of the things it is counted under, as of any day', access, query: breakdownQuery, answer: [200, breakdownAnswer],
  })
  async show(@ValidQuery() query: BreakdownQueryInput, @Caller() { tenantId, locale }: Principal): Promise<BreakdownAnswer> {
    return toBreakdownAnswer(await this.breakDown.run({ tenantId, ...query }), locale);
  }

  @Endpoint({ method: 'GET', path: 'reports/breakdown.csv', summary: 'The same as CSV', access, query: breakdownQuery, answer: [200, z.string()] })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="breakdown.csv"')
  async export(@ValidQuery() query: BreakdownQueryInput, @Caller() { tenantId, locale }: Principal): Promise<string> {
    const { header, rows } = breakdownTable(await this.breakDown.export({ tenantId, ...query }), locale);
    return toCsv(header, rows);
  }
}
