import { type DomainError, fail, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { Invoice } from '../../domain/invoices/invoice.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import type { Contract } from '../../public/contract.js';
import { FindContract } from '../find-contract.js';

const notFound = fail('invoice.not_found', 'There is no such invoice, or it is not yours to see.');

/** Finds an invoice for who may see its contract. */
@Injectable()
export class FindInvoice {
  constructor(
    private readonly invoices: InvoiceRepository,
    private readonly contracts: FindContract,
  ) {}

  /** Error `invoice.not_found`. */
  async toSee(id: string, actor: Actor): Promise<Result<Invoice, DomainError>> {
    const invoice = await this.invoices.find(id);
    return invoice && (await this.contracts.toSee(invoice.contractId, actor)).ok ? ok(invoice) : notFound;
  }

  /** With the lock of its contract. Errors `invoice.not_found`, `contract.not_yours`. */
  async toWorkOn(id: string, actor: Actor): Promise<Result<{ readonly invoice: Invoice; readonly contract: Contract }, DomainError>> {
    const seen = await this.toSee(id, actor);
    if (!seen.ok) return seen;
    const contract = await this.contracts.toWorkOn(seen.value.contractId, actor);
    return contract.ok ? ok({ invoice: seen.value, contract: contract.value }) : contract;
  }
}
