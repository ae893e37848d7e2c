import { IdentityFacade } from '@musubi/identity';
import { type Clock, type DomainError, fail, fiscalYearOf, newId, ok, type Result, todayInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import { counterDocument, type Invoice } from '../../domain/invoices/invoice.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import { CLOCK } from '../clock.js';
import { EnterInvoice } from './enter-invoice.js';
import { FindInvoice } from './find-invoice.js';

/** Takes an invoice back by a counter-document with a number of its own; then the instalment can be invoiced anew. */
@Injectable()
export class CancelInvoice {
  constructor(
    private readonly find: FindInvoice,
    private readonly invoices: InvoiceRepository,
    private readonly identity: IdentityFacade,
    private readonly enter: EnterInvoice,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Errors of `FindInvoice.toWorkOn`; `invoice.cancelled_already`, also for a counter-document, which stands. */
  async run({ actor, invoiceId, reason }: { readonly actor: Actor; readonly invoiceId: string; readonly reason: string }): Promise<Result<Invoice, DomainError>> {
    const found = await this.find.toWorkOn(invoiceId, actor);
    if (!found.ok) return found;
    const { invoice, contract } = found.value;
    const all = await this.invoices.ofContract(contract.id);
    if (invoice.cancelsId !== null || all.some(({ cancelsId }) => cancelsId === invoiceId)) {
      return fail('invoice.cancelled_already', 'The invoice has been taken back already.');
    }
    const university = await this.identity.organisation(contract.tenantId);
    if (!university) throw new Error('the directory does not know the university');
    const issuedOn = todayInTokyo(this.clock);
    const fiscalYear = fiscalYearOf(issuedOn);
    return ok(await this.enter.run(contract, {
      ...invoice, ...counterDocument(invoice), id: newId(), cancelsId: invoice.id, reason, issuedOn, fiscalYear,
      issuedAt: this.clock.now().toISOString(), issuedBy: actor.userId,
      number: await this.invoices.nextNumber(contract.tenantId, university.code, fiscalYear),
    }));
  }
}
