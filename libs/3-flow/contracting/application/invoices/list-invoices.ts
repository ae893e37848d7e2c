import { type DomainError, ok, type Result } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Injectable } from '@nestjs/common';
import type { Invoice } from '../../domain/invoices/invoice.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import { FindContract } from '../find-contract.js';

/** The invoices and counter-documents of a contract, as they were issued. */
@Injectable()
export class ListInvoices {
  constructor(
    private readonly find: FindContract,
    private readonly invoices: InvoiceRepository,
  ) {}

  /** Error `contract.not_found`. */
  async run({ actor, contractId }: { readonly actor: Actor; readonly contractId: string }): Promise<Result<readonly Invoice[], DomainError>> {
    const found = await this.find.toSee(contractId, actor);
    return found.ok ? ok(await this.invoices.ofContract(contractId)) : found;
  }
}
