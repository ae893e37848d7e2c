import { type DomainError, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { PdfWriter } from '@musubi/platform/documents/pdf-writer';
import { SheetWriter } from '@musubi/platform/documents/sheet-writer';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import { FindInvoice } from './find-invoice.js';
import { printedInvoice } from './printed-invoice.js';

export interface PrintInvoiceCommand {
  readonly actor: Actor;
  readonly invoiceId: string;
  readonly language: 'ja' | 'en';
  readonly format: 'pdf' | 'xlsx';
}

/** An invoice on paper or as a sheet; who opened it is noted. */
@Injectable()
export class PrintInvoice {
  constructor(
    private readonly find: FindInvoice,
    private readonly invoices: InvoiceRepository,
    private readonly pdf: PdfWriter,
    private readonly sheet: SheetWriter,
    private readonly audit: AuditLog,
  ) {}

  /** Error `invoice.not_found`. */
  async run({ actor, invoiceId, language, format }: PrintInvoiceCommand): Promise<Result<{ readonly number: string; readonly file: Buffer }, DomainError>> {
    const found = await this.find.toSee(invoiceId, actor);
    if (!found.ok) return found;
    const { id, number, cancelsId } = found.value;
    const cancelled = cancelsId === null ? undefined : await this.invoices.find(cancelsId);
    const document = printedInvoice(found.value, cancelled?.number, language);
    await this.audit.record({ tenantId: actor.tenantId, action: 'invoice.printed', entity: 'invoice', entityId: id, changes: { number, format } });
    return ok({ number, file: await (format === 'pdf' ? this.pdf : this.sheet).write(document) });
  }
}
