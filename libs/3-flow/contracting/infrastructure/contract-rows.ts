import { fiscalYearOf } from '@musubi/kernel';
import type { ContractLineRow } from './contract-line.row.js';
import type { ContractRow } from './contract.row.js';
import type { InstalmentRow } from './instalment.row.js';
import type { NewContract, NewReceipt } from '../domain/new-contract.js';
import type { ReceiptAllocationRow } from './receipt-allocation.row.js';
import type { ReceiptRow } from './receipt.row.js';

export function contractRowOf(contract: NewContract): ContractRow {
  const { priced, tenantId, companyId, companyName, engagementId, ownerUserId, departmentId } = contract;
  const { terms, price, policy, rule } = priced;
  return {
    id: contract.id, tenantId, companyId, companyName, engagementId, ownerUserId, departmentId,
    number: contract.number, title: contract.title, type: terms.contractType, state: contract.state, version: 1, refundClause: contract.refundClause,
    signingDate: priced.signingDate, startDate: terms.startDate, endDate: terms.endDate,
    direct: price.direct, researcherFee: price.researcherFee, overhead: price.overhead, strategicFee: price.strategicFee,
    subtotal: price.subtotal, tax: price.tax, total: price.total, roundingDifference: price.roundingDifference,
    policyId: policy.id, policyValidFrom: policy.validFrom, ruleIndex: terms.lines.length === 0 ? null : price.ruleIndex, rateBp: rule.rateBp,
    overheadBase: rule.base, dateBasis: policy.policy.dateBasis,
    roundingUnit: policy.policy.rounding.unit, roundingScope: policy.policy.rounding.scope,
    taxMode: policy.policy.tax.mode, taxRateBp: policy.policy.tax.rateBp,
    sme: priced.setting.sme, prefecture: priced.setting.prefecture, umbrella: priced.setting.umbrella, publicMoney: priced.setting.publicMoney,
    draftedAt: contract.draftedAt, draftedBy: contract.draftedBy, signedAt: contract.signedAt, signedBy: null,
  };
}

export function lineRowsOf({ id, tenantId, priced: { terms } }: NewContract): ContractLineRow[] {
  return terms.lines.map(({ kind, amount, basis, fiscalYear }, index) => ({
    contractId: id, position: index + 1, tenantId, kind, amount, basis, fiscalYear: fiscalYear ?? fiscalYearOf(terms.startDate), amendment: null,
  }));
}

export function instalmentRowsOf({ id, tenantId, priced, instalmentIds }: NewContract): InstalmentRow[] {
  return priced.instalments.map(({ sequence, dueDate, fiscalYear, amount }, index) => {
    const instalmentId = instalmentIds[index];
    if (instalmentId === undefined) throw new Error('an instalment has no id');
    return { id: instalmentId, contractId: id, tenantId, sequence, dueDate, fiscalYear, amount };
  });
}

export function receiptRowOf({ id, tenantId, contractId, kind, countersId, reason, received, amount, split, unallocated, recordedAt, recordedBy }: NewReceipt): ReceiptRow {
  return {
    id, tenantId, contractId, kind, countersId, reason, unallocated, receivedOn: received.date, fiscalYear: received.fiscalYear, amount,
    direct: split.direct, overhead: split.overhead, tax: split.tax, other: split.other, recordedAt, recordedBy,
  };
}

export function allocationRowsOf({ id, tenantId, allocations }: NewReceipt): ReceiptAllocationRow[] {
  return allocations.map(({ instalmentId, amount }) => ({ receiptId: id, instalmentId, tenantId, amount }));
}
