import type { DomainError, Result } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { AddOverheadPolicy } from '../application/add-overhead-policy.js';
import { KeepInvoiceIssuer } from '../application/invoices/keep-invoice-issuer.js';
import { PriceContractTerms, type PriceContractTermsCommand, type PricedBetween } from '../application/price-contract-terms.js';
import { RecordHistory } from '../application/record-history.js';
import type { InvoiceIssuer } from '../domain/invoices/invoice.js';
import type { OverheadPolicy } from '../domain/overhead-policy.js';
import { ContractRepository } from '../infrastructure/contract.repository.js';
import type { Contract } from './contract.js';
import type { HistoricContract, RecordedContract } from './historic-contract.js';
import type { PolicyNote } from './policy-note.js';

/** The one door to contracts for other contexts and the loaders. Every method runs in the caller's unit of work. */
@Injectable()
export class ContractingFacade {
  constructor(
    private readonly contracts: ContractRepository,
    private readonly pricing: PriceContractTerms,
    private readonly addPolicy: AddOverheadPolicy,
    private readonly history: RecordHistory,
    private readonly issuer: KeepInvoiceIssuer,
  ) {}

  /** Undefined also for what row-level security hides. */
  contract(contractId: string): Promise<Contract | undefined> {
    return this.contracts.find(contractId);
  }

  /** Oldest first; none for an engagement that is not the caller's. */
  contractsOfEngagement(engagementId: string): Promise<readonly Contract[]> {
    return this.contracts.ofEngagement(engagementId);
  }

  /** Writes nothing: what a contract on these terms would cost, by the university's rules in force. */
  price(command: PriceContractTermsCommand): Promise<Result<PricedBetween, readonly DomainError[]>> {
    return this.pricing.run(command);
  }

  /**
   * In the tenant. A row is never changed; of two for one day the one added later holds.
   * Throws on a policy that is none. @returns the row's id
   */
  addOverheadPolicy(tenantId: string, validFrom: string, policy: OverheadPolicy, note: PolicyNote): Promise<string> {
    return this.addPolicy.run(tenantId, validFrom, policy, note);
  }

  /**
   * In the tenant. Records contracts of the past with their receipts, priced by the policy in force then; all or
   * nothing, without events. Errors name each wrong contract: path `contracts.<i>.…`.
   */
  recordHistory(tenantId: string, contracts: readonly HistoricContract[]): Promise<Result<readonly RecordedContract[], readonly DomainError[]>> {
    return this.history.run(tenantId, contracts);
  }

  /** In the tenant: how the university stands on the invoices to come. Error of a registration number that is none. */
  setInvoiceIssuer(tenantId: string, issuer: InvoiceIssuer): Promise<Result<InvoiceIssuer, DomainError>> {
    return this.issuer.set(tenantId, issuer, null);
  }
}
