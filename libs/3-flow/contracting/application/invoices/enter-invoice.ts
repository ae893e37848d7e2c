import { Injectable } from '@nestjs/common';
import type { Invoice } from '../../domain/invoices/invoice.js';
import { ContractRepository } from '../../infrastructure/contract.repository.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import type { Contract } from '../../public/contract.js';
import { invoiceCancelled, invoiceIssued } from '../../public/invoice.events.js';
import { AnnounceContract } from '../announce-contract.js';

/** Writes an invoice or a counter-document with its event and its audit row; the caller holds the contract's lock. */
@Injectable()
export class EnterInvoice {
  constructor(
    private readonly contracts: ContractRepository,
    private readonly invoices: InvoiceRepository,
    private readonly announce: AnnounceContract,
  ) {}

  async run(contract: Contract, invoice: Invoice): Promise<Invoice> {
    await this.invoices.add(invoice);
    const { id: invoiceId, number: invoiceNumber, amount, dueDate, cancelsId } = invoice;
    const version = await this.contracts.raiseVersion(contract.id);
    if (cancelsId === null) await this.announce.run(invoiceIssued, { ...contract, version }, { invoiceId, invoiceNumber, amount, dueDate });
    else await this.announce.run(invoiceCancelled, { ...contract, version }, { invoiceId, invoiceNumber, amount, cancelledId: cancelsId });
    return invoice;
  }
}
