import { plainDate } from '@musubi/kernel';
import { Caller } from '@musubi/platform/http/caller';
import { Endpoint, Tag } from '@musubi/platform/http/endpoint';
import type { Principal } from '@musubi/platform/http/principal';
import { unwrap } from '@musubi/platform/http/problem-error';
import { PathId, ValidBody, ValidQuery } from '@musubi/platform/http/valid';
import { Controller, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { CancelInvoice } from '../../application/invoices/cancel-invoice.js';
import { IssueInvoice } from '../../application/invoices/issue-invoice.js';
import { KeepInvoiceIssuer } from '../../application/invoices/keep-invoice-issuer.js';
import { ListInvoices } from '../../application/invoices/list-invoices.js';
import { PrintInvoice } from '../../application/invoices/print-invoice.js';
import { toInvoiceAnswer, toIssuerAnswer } from './invoice-mapper.js';
import {
  type CancelInvoiceBody, cancelInvoiceBody, type InvoiceAnswer, invoiceAnswer, type InvoiceList, invoiceList, type IssueInvoiceBody, issueInvoiceBody,
  type IssuerAnswer, issuerAnswer, type IssuerBody, issuerBody, type PrintQuery, printQuery,
} from './invoice.dto.js';

const university = ['liaison', 'researcher', 'admin', 'contract_officer'];
const readers = ['company', 'auditor', ...university];
const types = { pdf: 'application/pdf', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;

/** Invoices of a contract: issued, read on paper or as a sheet, taken back by a counter-document. */
@Tag('contracting')
@Controller()
export class InvoicesController {
  constructor(
    private readonly issueInvoice: IssueInvoice,
    private readonly cancelInvoice: CancelInvoice,
    private readonly listInvoices: ListInvoices,
    private readonly printInvoice: PrintInvoice,
    private readonly issuer: KeepInvoiceIssuer,
  ) {}

  @Endpoint({ method: 'GET', path: 'contracts/:id/invoices', summary: 'The invoices of a contract, as they were issued', access: readers, answer: [200, invoiceList] })
  async list(@PathId() contractId: string, @Caller() actor: Principal): Promise<InvoiceList> {
    return { items: unwrap(await this.listInvoices.run({ contractId, actor })).map(toInvoiceAnswer), nextCursor: null };
  }

  @Endpoint({ method: 'POST', path: 'contracts/:id/invoices', summary: 'Issues the invoice of an instalment', access: university, body: issueInvoiceBody, answer: [201, invoiceAnswer] })
  async issue(@PathId() contractId: string, @ValidBody() { instalmentId, dueDate }: IssueInvoiceBody, @Caller() actor: Principal): Promise<InvoiceAnswer> {
    const due = dueDate === undefined ? undefined : plainDate(dueDate);
    return toInvoiceAnswer(unwrap(await this.issueInvoice.run({ contractId, instalmentId, dueDate: due, actor })));
  }

  @Endpoint({ method: 'POST', path: 'invoices/:id/cancel', summary: 'Takes an invoice back by a counter-document', access: university, body: cancelInvoiceBody, answer: [201, invoiceAnswer] })
  async cancel(@PathId() invoiceId: string, @ValidBody() { reason }: CancelInvoiceBody, @Caller() actor: Principal): Promise<InvoiceAnswer> {
    return toInvoiceAnswer(unwrap(await this.cancelInvoice.run({ invoiceId, reason, actor })));
  }

  @Endpoint({ method: 'GET', path: 'invoices/:id/pdf', summary: 'An invoice as PDF', access: readers, query: printQuery, answer: [200, z.string()] })
  pdf(@PathId() invoiceId: string, @ValidQuery() query: PrintQuery, @Caller() actor: Principal): Promise<StreamableFile> {
    return this.print(invoiceId, query, actor, 'pdf');
  }

  @Endpoint({ method: 'GET', path: 'invoices/:id/xlsx', summary: 'An invoice as a sheet', access: readers, query: printQuery, answer: [200, z.string()] })
  xlsx(@PathId() invoiceId: string, @ValidQuery() query: PrintQuery, @Caller() actor: Principal): Promise<StreamableFile> {
    return this.print(invoiceId, query, actor, 'xlsx');
  }

  @Endpoint({ method: 'GET', path: 'invoice-issuer', summary: 'How the university stands on its invoices', access: ['auditor', ...university], answer: [200, issuerAnswer] })
  async showIssuer(@Caller() { tenantId }: Principal): Promise<IssuerAnswer> {
    return toIssuerAnswer(await this.issuer.show(tenantId));
  }

  @Endpoint({ method: 'PUT', path: 'invoice-issuer', summary: 'Says how the university stands on the invoices to come', access: ['admin'], body: issuerBody, answer: [200, issuerAnswer] })
  async setIssuer(@ValidBody() body: IssuerBody, @Caller() { tenantId, userId }: Principal): Promise<IssuerAnswer> {
    return toIssuerAnswer(unwrap(await this.issuer.set(tenantId, body, userId)));
  }

  private async print(invoiceId: string, { language }: PrintQuery, actor: Principal, format: 'pdf' | 'xlsx'): Promise<StreamableFile> {
    const { number, file } = unwrap(await this.printInvoice.run({ invoiceId, language, format, actor }));
    return new StreamableFile(file, { type: types[format], disposition: `attachment; filename="${number}.${format}"` });
  }
}
