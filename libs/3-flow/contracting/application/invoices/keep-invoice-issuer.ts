import { type DomainError, ok, type Result } from '@musubi/kernel';
import { AuditLog } from '@musubi/platform/audit/audit-log';
import { Injectable } from '@nestjs/common';
import type { InvoiceIssuer } from '../../domain/invoices/invoice.js';
import { parseRegistrationNumber } from '../../domain/invoices/registration-number.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';

/** How a university stands on its invoices. Setting it changes no invoice that was issued. */
@Injectable()
export class KeepInvoiceIssuer {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly audit: AuditLog,
  ) {}

  show(tenantId: string): Promise<InvoiceIssuer | undefined> {
    return this.invoices.issuer(tenantId);
  }

  /** Error of `parseRegistrationNumber`. @param userId null when a loader sets it */
  async set(tenantId: string, issuer: InvoiceIssuer, userId: string | null): Promise<Result<InvoiceIssuer, DomainError>> {
    const number = parseRegistrationNumber(issuer.registrationNumber);
    if (!number.ok) return number;
    const kept = { ...issuer, registrationNumber: number.value };
    await this.invoices.setIssuer(tenantId, kept, userId);
    await this.audit.record({ tenantId, action: 'invoice_issuer.set', entity: 'invoice_issuer', entityId: tenantId, changes: { registrationNumber: number.value } });
    return ok(kept);
  }
}
