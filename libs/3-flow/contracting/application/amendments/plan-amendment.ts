import { type DomainError, err, fiscalYearOf, newId, ok, type PlainDate, plainDate, type Result, yen } from '@musubi/kernel';
import { Injectable } from '@nestjs/common';
import { amendInstalments } from '../../domain/amendments/amend-instalments.js';
import { amendmentErrors, type AmendmentInput } from '../../domain/amendments/amendment-errors.js';
import type { AmendableTerms, ContractAmendment } from '../../domain/amendments/contract-amendment.js';
import { priceAmendment, type PricedHistory } from '../../domain/amendments/price-amendment.js';
import { isContractLineKind } from '../../domain/contract-line-errors.js';
import { bearing, type ContractContent } from '../../domain/content/contract-content.js';
import { gateOfNewParties, type RaisedGate } from '../../domain/content/gates.js';
import { ContractContents } from '../../infrastructure/content/contract-contents.js';
import { InvoiceRepository } from '../../infrastructure/invoices/invoice.repository.js';
import { OverheadPolicyRepository } from '../../infrastructure/overhead-policy.repository.js';
import { StageGateRepository } from '../../infrastructure/progress/stage-gate.repository.js';
import type { Contract, ContractLineView } from '../../public/contract.js';
import { CheckApproval } from '../approval/check-approval.js';

export type PlannedAmendment = Omit<ContractAmendment, 'version'> & {
  readonly lines: readonly ContractLineView[];
  readonly content: ContractContent;
  readonly approvalMissing: DomainError | undefined;
  /** What has to be looked at first, because a party from abroad joins. */
  readonly exportControl: RaisedGate | undefined;
};

const amendable: readonly Contract['state'][] = ['signed', 'active'];

/** What an amendment would make of a contract: its terms, its price by the policy's word, its plan of payments. Writes nothing. */
@Injectable()
export class PlanAmendment {
  constructor(
    private readonly policies: OverheadPolicyRepository,
    private readonly contents: ContractContents,
    private readonly gates: StageGateRepository,
    private readonly invoices: InvoiceRepository,
    private readonly approval: CheckApproval,
  ) {}

  /** Errors: `contract.not_amendable` by the state, and those of `amendmentErrors`, `priceAmendment` and `amendInstalments`. */
  async run(contract: Contract, input: AmendmentInput & { readonly reason: string }, today: PlainDate): Promise<Result<PlannedAmendment, readonly DomainError[]>> {
    if (!amendable.includes(contract.state)) {
      return err([{ code: 'contract.not_amendable', message: `A contract that is ${contract.state} is not amended.`, params: { state: contract.state } }]);
    }
    const wrong = amendmentErrors(input, { ...contract, lastChangedOn: lastChangedOn(contract) }, today);
    if (wrong.length > 0) return err(wrong);
    const { content } = await this.contents.find(contract.id);
    const sequence = contract.amendments.length + 1;
    const [date, endDate] = [plainDate(input.date), plainDate(input.endDate ?? contract.endDate)];
    const lines = linesOf(input, contract, sequence);
    const price = priceAmendment(await this.historyOf(contract), { date, endDate, lines });
    if (!price.ok) return err([price.error]);
    const asked = input.instalments?.map(({ dueDate, amount }) => ({ dueDate: plainDate(dueDate), amount: yen(amount) }));
    const plan = amendInstalments(await this.instalmentsOf(contract), { total: price.value.price.total, date, asked, lastSequence: lastSequence(contract), nextId: newId });
    if (!plan.ok) return err([plan.error]);

    const before: AmendableTerms = { endDate: contract.endDate, companyName: contract.companyName, people: content.people, parties: bearing(contract.price.total, content.parties), price: contract.price };
    const amended = { ...content, people: input.people ?? content.people, parties: input.parties ?? content.parties };
    const after: AmendableTerms = {
      endDate, companyName: input.companyName ?? before.companyName, people: amended.people,
      parties: bearing(price.value.price.total, amended.parties), price: price.value.price,
    };
    return ok({
      sequence, date, reason: input.reason, before, after, rule: price.value.rule, lines, content: amended,
      exportControl: gateOfNewParties(contract.type, content.parties, amended),
      approvalMissing: after.price.total > before.price.total ? await this.approval.missing(contract, after.price.total) : undefined,
      planBefore: contract.instalments.map(({ id, sequence: place, dueDate, fiscalYear, amount }) => ({ id, sequence: place, dueDate, fiscalYear, amount })), planAfter: plan.value,
    });
  }

  private async historyOf(contract: Contract): Promise<PricedHistory> {
    const { type, startDate, signingDate, setting, amendments, lines, price, overheadRule, tenantId } = contract;
    return {
      policyId: overheadRule.policyId, policies: await this.policies.ofUniversity(tenantId), price,
      facts: { ...setting, contractType: type, startDate, signingDate, endDate: amendments[0]?.before.endDate ?? contract.endDate },
      lines: lines.filter(({ amendment }) => amendment === null),
      amendments: amendments.map(({ sequence, date, rule, after }) => ({ date, rule, endDate: after.endDate, lines: lines.filter(({ amendment }) => amendment === sequence) })),
    };
  }

  /** What an invoice stands for, or hangs on a stage gate, stays as it is. */
  private async instalmentsOf({ id, instalments }: Contract): Promise<Parameters<typeof amendInstalments>[0]> {
    const gates = await this.gates.ofContract(id);
    const issued = await this.invoices.ofContract(id);
    const standing = issued.filter((invoice) => invoice.cancelsId === null && !issued.some(({ cancelsId }) => cancelsId === invoice.id));
    const held = new Set([...gates.flatMap(({ instalmentId }) => instalmentId ?? []), ...standing.map(({ instalmentId }) => instalmentId)]);
    return instalments.map((instalment) => ({ ...instalment, held: held.has(instalment.id) }));
  }
}

function lastChangedOn({ changes, amendments }: Contract): PlainDate | null {
  const dates = [...changes.map(({ effectiveOn }) => effectiveOn), ...amendments.map(({ date }) => date)].sort();
  return dates.at(-1) ?? null;
}

/** Numbers of instalments that earlier amendments took off are not given again. */
function lastSequence({ instalments, amendments }: Contract): number {
  return Math.max(0, ...[...instalments, ...amendments.flatMap(({ planBefore, planAfter }) => [...planBefore, ...planAfter])].map(({ sequence }) => sequence));
}

function linesOf({ lines = [] }: AmendmentInput, { startDate }: Contract, amendment: number): ContractLineView[] {
  return lines.flatMap(({ kind, amount, fiscalYear, basis }) => (isContractLineKind(kind)
    ? [{ kind, amount: yen(amount), fiscalYear: fiscalYear ?? fiscalYearOf(startDate), basis: basis.trim(), amendment }] : []));
}
