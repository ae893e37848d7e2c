import { IdentityFacade } from '@musubi/identity';
import { basisPoints, type Clock, type DomainError, fail, fiscalYearOf, newId, ok, type PlainDate, type Result, todayInTokyo } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { Inject, Injectable } from '@nestjs/common';
import type { Invoice } from '../../domain/invoices/invoice.js';
import { type InvoiceLine, taxesByRate } from '../../domain/invoices/invoice-taxes.js';
import { StageGateRepository } from '../../infrastructure/progress/stage-gate.repository.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import type { Contract, InstalmentView } from '../../public/contract.js';
import { CLOCK } from '../clock.js';
import { FindContract } from '../find-contract.js';
import { EnterInvoice } from './enter-invoice.js';

interface IssueInvoiceCommand {
  readonly actor: Actor;
  readonly contractId: string;
  readonly instalmentId: string;
  /** Absent: as the instalment says. */
  readonly dueDate?: PlainDate | undefined;
}

const statesThatOwe: readonly Contract['state'][] = ['signed', 'active', 'completed'];

/** Issues the invoice of an instalment, dated today, with the next number of the fiscal year. */
@Injectable()
export class IssueInvoice {
  constructor(
    private readonly find: FindContract,
    private readonly invoices: InvoiceRepository,
    private readonly gates: StageGateRepository,
    private readonly identity: IdentityFacade,
    private readonly enter: EnterInvoice,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Errors of `FindContract.toWorkOn`; `invoice.nothing_owed` by the state, `receipt.instalment_unknown`,
   * `invoice.gate_not_passed`, `invoice.issued_already` for an instalment with an invoice that stands, `invoice.no_issuer`, `invoice.due_before_issue`.
   */
  async run({ actor, contractId, instalmentId, dueDate }: IssueInvoiceCommand): Promise<Result<Invoice, DomainError>> {
    const found = await this.find.toWorkOn(contractId, actor);
    if (!found.ok) return found;
    const contract = found.value;
    if (!statesThatOwe.includes(contract.state)) return fail('invoice.nothing_owed', `Nothing is owed on a contract that is ${contract.state}.`);
    const instalment = contract.instalments.find(({ id }) => id === instalmentId);
    if (!instalment) return fail('receipt.instalment_unknown', 'The contract has no such instalment.', { path: 'instalmentId' });
    const gate = (await this.gates.ofContract(contractId)).find((one) => one.instalmentId === instalmentId);
    if (gate && gate.reports.at(-1)?.outcome !== 'passed') return fail('invoice.gate_not_passed', 'The instalment is owed once its stage gate is passed.', { params: { gateId: gate.id } });
    const issued = await this.invoices.ofContract(contractId);
    const stands = issued.find((invoice) => invoice.instalmentId === instalmentId && invoice.cancelsId === null && !issued.some(({ cancelsId }) => cancelsId === invoice.id));
    if (stands) return fail('invoice.issued_already', `The invoice ${stands.number} stands for this instalment.`, { params: { number: stands.number } });
    const [issuer, university] = [await this.invoices.issuer(contract.tenantId), await this.identity.organisation(contract.tenantId)];
    if (!issuer || !university) return fail('invoice.no_issuer', 'The university has not said yet how it stands on an invoice.');

    const issuedOn = todayInTokyo(this.clock);
    const due = dueDate ?? (instalment.dueDate < issuedOn ? issuedOn : instalment.dueDate);
    if (due < issuedOn) return fail('invoice.due_before_issue', 'An invoice is not due before it is issued.', { path: 'dueDate' });
    const lines = linesOf(contract, instalment);
    const fiscalYear = fiscalYearOf(issuedOn);
    return ok(await this.enter.run(contract, {
      id: newId(), tenantId: contract.tenantId, contractId, instalmentId, cancelsId: null, reason: null, issuedOn, fiscalYear, dueDate: due,
      recipient: contract.companyName, contractNumber: contract.number, contractTitle: contract.title, amount: instalment.amount,
      lines, taxes: taxesByRate(lines), issuer, issuedAt: this.clock.now().toISOString(), issuedBy: actor.userId,
      number: await this.invoices.nextNumber(contract.tenantId, university.code, fiscalYear),
    }));
  }
}

function linesOf({ title, instalments, overheadRule: { taxMode, taxRateBp } }: Contract, { sequence, amount }: InstalmentView): InvoiceLine[] {
  const taxKind = taxMode === 'export' || taxMode === 'none' ? taxMode : 'taxed';
  const which = instalments.length > 1 ? ` (${sequence}/${instalments.length})` : '';
  return [{ description: `${title}${which}`, amount, taxKind, rateBp: basisPoints(taxKind === 'taxed' ? taxRateBp : 0) }];
}
