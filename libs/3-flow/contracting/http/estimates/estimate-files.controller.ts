import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidQuery } from '@musubi/platform/http/valid';
import { Controller, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { PrintEstimate } from '../../application/estimates/print-estimate.js';
import { type PrintQuery, printQuery } from '../invoices/invoice.dto.js';

const readers = ['company', 'auditor', 'liaison', 'researcher', 'admin', 'contract_officer'];
const types = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** An estimate as a file, in either language. */
@Tag('contracting')
@Controller()
export class EstimateFilesController {
  constructor(private readonly printEstimate: PrintEstimate) {}

  @Endpoint({ method: 'GET', path: 'estimates/:id/pdf', summary: 'An estimate (見積書) as PDF', access: readers, query: printQuery, answer: [200, z.string()] })
  pdf(@PathId() estimateId: string, @ValidQuery() query: PrintQuery, @Caller() actor: Principal): Promise<StreamableFile> {
    return this.print(estimateId, query, actor, 'pdf');
  }

  @Endpoint({ method: 'GET', path: 'estimates/:id/xlsx', summary: 'An estimate as a sheet', access: readers, query: printQuery, answer: [200, z.string()] })
  xlsx(@PathId() estimateId: string, @ValidQuery() query: PrintQuery, @Caller() actor: Principal): Promise<StreamableFile> {
    return this.print(estimateId, query, actor, 'xlsx');
  }

  private async print(estimateId: string, { language }: PrintQuery, actor: Principal, format: 'pdf' | 'xlsx'): Promise<StreamableFile> {
    const { number, file } = unwrap(await this.printEstimate.run({ estimateId, language, format, actor }));
    return new StreamableFile(file, { type: types[format], disposition: `attachment; filename="${number}.${format}"` });
  }
}
