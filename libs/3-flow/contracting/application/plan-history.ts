import { addYen, err, newId, ok, plainDate, yen, type DomainError, type PlainDate, type Result, type Yen } from '@musubi/kernel';
import type { Organisation } from '@musubi/identity';
import type { PayableInstalment } from '../domain/allocate-receipt.js';
import { amountErrors } from '../domain/contract-amount-errors.js';
import { contractParts } from '../domain/contract-parts.js';
import type { DatedPolicy } from '../domain/policy-in-force.js';
import { priceTerms, type PricedTerms } from '../domain/price-terms.js';
import { receiptDate } from '../domain/receipt-date.js';
import { receiveMoney } from '../domain/receive-money.js';
import { stateOnDate } from '../domain/state-on-date.js';
import { startOfDay, type NewContract, type NewReceipt } from '../domain/new-contract.js';
import type { HistoricContract } from '../public/historic-contract.js';

/** Where a contract of the past is to be recorded. */
export interface HistorySetting {
  readonly tenantId: string;
  readonly policies: readonly DatedPolicy[];
  readonly companies: ReadonlyMap<string, Organisation>;
  readonly today: PlainDate;
  readonly now: Date;
}

export interface PlannedContract {
  readonly contract: Omit<NewContract, 'number'>;
  readonly receipts: readonly NewReceipt[];
  readonly received: Yen;
}

/** Prices a contract of the past by the policy in force then and settles its receipts one after the other. */
export function planHistory(past: HistoricContract, setting: HistorySetting): Result<PlannedContract, readonly DomainError[]> {
  const company = setting.companies.get(past.companyId);
  if (!company) return err([{ code: 'contract.party_unknown', message: 'The directory does not know the company.', path: 'companyId' }]);
  const priced = priceTerms(setting.policies, { ...past, contractType: past.type }, {
    sme: past.sme === undefined ? company.sme : past.sme,
    prefecture: past.prefecture === undefined ? company.prefecture : past.prefecture,
    umbrella: past.umbrella ?? false, publicMoney: past.publicMoney ?? false,
  });
  if (!priced.ok) return priced;
  const contract = contractOf(past, company, priced.value, setting);
  const receipts = receiptsOf(past, contract, setting);
  if (!receipts.ok) return receipts;
  return ok({ contract, receipts: receipts.value, received: receipts.value.reduce((sum, { amount }) => addYen(sum, yen(amount)), yen(0)) });
}

function contractOf(past: HistoricContract, company: Organisation, priced: PricedTerms, { tenantId, today }: HistorySetting): PlannedContract['contract'] {
  const state = past.state ?? stateOnDate(priced.terms, today);
  const signedAt = startOfDay(plainDate(past.signingDate));
  return {
    id: newId(), tenantId, companyId: company.id, companyName: company.name, engagementId: past.engagementId ?? null,
    ownerUserId: past.ownerUserId ?? null, departmentId: past.departmentId ?? null, title: past.title, state, priced, refundClause: past.refundClause ?? 'none',
    instalmentIds: priced.instalments.map(() => newId()), draftedAt: signedAt, draftedBy: null,
    signedAt: state === 'draft' ? null : signedAt,
  };
}

function receiptsOf(past: HistoricContract, contract: PlannedContract['contract'], { tenantId, today, now }: HistorySetting): Result<NewReceipt[], readonly DomainError[]> {
  const { price, policy } = contract.priced;
  const parts = contractParts(price, policy.policy.tax.mode);
  let instalments: readonly PayableInstalment[] = contract.priced.instalments.map(({ sequence, amount }, index) => ({
    id: contract.instalmentIds[index] ?? '', sequence, amount, received: yen(0),
  }));
  const receipts: NewReceipt[] = [];
  if (contract.state === 'draft' && past.receipts?.length) {
    return err([{ code: 'receipt.nothing_owed', message: 'Nothing is owed on a contract that is a draft.', path: 'receipts' }]);
  }
  for (const [index, { date, amount }] of (past.receipts ?? []).entries()) {
    const wrong = amountErrors(amount, `receipts.${index}.amount`);
    if (wrong.length > 0) return err(wrong);
    const received = receiptDate(date, today);
    if (!received.ok) return err([under(`receipts.${index}`, received.error)]);
    const money = receiveMoney({ parts, instalments }, yen(amount));
    if (!money.ok) return err([under(`receipts.${index}`, money.error)]);
    const paid = new Map(money.value.allocations.map((allocation) => [allocation.instalmentId, allocation.amount]));
    instalments = instalments.map((each) => ({ ...each, received: addYen(each.received, paid.get(each.id) ?? yen(0)) }));
    receipts.push({
      id: newId(), tenantId, contractId: contract.id, kind: 'receipt', countersId: null, reason: null,
      received: received.value, amount, ...money.value, recordedAt: recordedOn(received.value.date, now), recordedBy: null,
    });
  }
  return ok(receipts);
}

/** The university's own books had it on the day received; nothing is recorded in the future. */
function recordedOn(date: PlainDate, now: Date): Date {
  const day = startOfDay(date);
  return day < now ? day : now;
}

function under(path: string, error: DomainError): DomainError {
  return { ...error, path: error.path === undefined ? path : `${path}.${error.path}` };
}
