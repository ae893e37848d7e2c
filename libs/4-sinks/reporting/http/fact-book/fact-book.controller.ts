import { Caller } from '@musubi/platform/http/caller';
import { toCsv } from '@musubi/platform/http/csv';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { ValidQuery } from '@musubi/platform/http/valid';
import { Controller, Header } from '@nestjs/common';
import { z } from 'zod';
import { type FactBook, ReportFactBook } from '../../application/fact-book/report-fact-book.js';
import { type FactBookAnswer, factBookAnswer, type FactBookQuery, factBookQuery } from './fact-book.dto.js';
import { factBookTable } from './fact-book-table.js';

const readers = ['admin', 'contract_officer', 'auditor'];

/** The university fact book's sheet (大学ファクトブック), counted from the same entries as the reports. */
@Tag('reporting')
@Controller()
export class FactBookController {
  constructor(private readonly report: ReportFactBook) {}

  @Endpoint({ method: 'GET', path: 'reports/fact-book', summary: 'The fact book\'s sheet of two fiscal years, with what does not fit together', access: readers, query: factBookQuery, answer: [200, factBookAnswer] })
  async show(@ValidQuery() query: FactBookQuery, @Caller() { tenantId }: Principal): Promise<FactBookAnswer> {
    return toAnswer(await this.report.run({ tenantId, ...query }));
  }

  @Endpoint({ method: 'GET', path: 'reports/fact-book.csv', summary: 'The same as CSV', access: readers, query: factBookQuery, answer: [200, z.string()] })
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="fact-book.csv"')
  async export(@ValidQuery() query: FactBookQuery, @Caller() { tenantId, locale }: Principal): Promise<string> {
    const { header, rows } = factBookTable(await this.report.export({ tenantId, ...query }), locale);
    return toCsv(header, rows);
  }
}

function toAnswer({ fiscalYears, cells, patentFields, warnings }: FactBook): FactBookAnswer {
  return {
    fiscalYears: [...fiscalYears],
    cells: cells.map(({ cell, values }) => ({
      cell, values: values.map(({ fiscalYear, value, counted, stated }) => ({ fiscalYear, value, counted, stated: stated && { value: stated.value, source: stated.source } })),
    })),
    patentFields: patentFields.map(({ fiscalYear, field, applications, source }) => ({ fiscalYear, field, applications, source })),
    warnings: warnings.map(({ code, cell, fiscalYear, expected, found }) => ({ code, cell, fiscalYear, expected, found })),
  };
}
