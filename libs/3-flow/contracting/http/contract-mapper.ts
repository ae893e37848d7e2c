import { toAmendmentAnswer } from './amendments/amendment-mapper.js';
import { type PlainDate, subtractYen, sumYen } from '@musubi/kernel';
import { instalmentState } from '../domain/instalment-state.js';
import { type AppliedRule, ruleBasisSentence } from '../domain/rule-basis.js';
import type { PricedTerms } from '../domain/price-terms.js';
import type { DraftedContract } from '../application/draft-contract.js';
import type { NewReceipt } from '../domain/new-contract.js';
import type { CarryOverView, Contract } from '../public/contract.js';
import type { DraftedAnswer, PreviewAnswer } from './contract.dto.js';
import type { AppliedRuleAnswer, CarryOverAnswer, ContractAnswer, ReceiptAnswer } from './contract-parts.dto.js';

export function toContractAnswer(contract: Contract, today: PlainDate): ContractAnswer {
  const { price, lines, instalments, receipts, carryOvers } = contract;
  const received = sumYen(receipts.map(({ amount }) => amount));
  return {
    id: contract.id, number: contract.number, title: contract.title, type: contract.type, state: contract.state, version: contract.version,
    engagementId: contract.engagementId, company: { id: contract.companyId, name: contract.companyName }, departmentId: contract.departmentId,
    signingDate: contract.signingDate, startDate: contract.startDate, endDate: contract.endDate,
    signedAt: contract.signedAt === null ? null : new Date(contract.signedAt).toISOString(),
    direct: price.direct, researcherFee: price.researcherFee, overhead: price.overhead, strategicFee: price.strategicFee,
    subtotal: price.subtotal, tax: price.tax, total: price.total, roundingDifference: price.roundingDifference,
    received, open: subtractYen(price.total, sumYen(instalments.map((instalment) => instalment.received))),
    overpaid: sumYen(receipts.map(({ unallocated }) => unallocated)), refundClause: contract.refundClause,
    overheadRule: toRuleAnswer(contract.overheadRule.policyId, contract.overheadRule),
    lines: lines.map(({ kind, amount, fiscalYear, basis, amendment }) => ({ kind, amount, fiscalYear, basis, amendment })),
    amendments: contract.amendments.map(toAmendmentAnswer),
    instalments: instalments.map((instalment) => ({
      id: instalment.id, sequence: instalment.sequence, dueDate: instalment.dueDate, fiscalYear: instalment.fiscalYear,
      amount: instalment.amount, received: instalment.received, open: subtractYen(instalment.amount, instalment.received),
      state: instalmentState(instalment, today),
    })),
    receipts: receipts.map(({ id, kind, countersId, reason, date, fiscalYear, amount, unallocated, direct, overhead, tax, other, allocations }) => ({
      id, kind, countersId, reason, date, fiscalYear, amount, unallocated, direct, overhead, tax, other,
      allocations: allocations.map((part) => ({ instalmentId: part.instalmentId, amount: part.amount })),
    })),
    carryOvers: carryOvers.map(toCarryOverAnswer),
  };
}

function toRuleAnswer(policyId: string, rule: AppliedRule): AppliedRuleAnswer {
  const { policyValidFrom, ruleIndex, rateBp, base, dateBasis, taxMode, taxRateBp } = rule;
  return { policyId, policyValidFrom, ruleIndex, rateBp, base, dateBasis, taxMode, taxRateBp, sentence: ruleBasisSentence(rule) };
}

export function toDraftedAnswer({ id, number, price: { direct, overhead, subtotal, tax, total } }: DraftedContract): DraftedAnswer {
  return { id, number, direct, overhead, subtotal, tax, total };
}

export function toPreviewAnswer({ terms, price, policy, rule, instalments }: PricedTerms): PreviewAnswer {
  const { direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference, effectiveRateBp } = price;
  return {
    direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference, effectiveRateBp,
    overheadRule: toRuleAnswer(policy.id, {
      policyValidFrom: policy.validFrom, ruleIndex: terms.lines.length === 0 ? null : price.ruleIndex, rateBp: rule.rateBp, base: rule.base,
      dateBasis: policy.policy.dateBasis, rounding: policy.policy.rounding,
      taxMode: policy.policy.tax.mode, taxRateBp: policy.policy.tax.rateBp,
    }),
    byFiscalYear: price.byFiscalYear.map((year) => ({
      fiscalYear: year.fiscalYear, direct: year.direct, researcherFee: year.researcherFee, overhead: year.overhead,
      strategicFee: year.strategicFee, subtotal: year.subtotal, tax: year.tax, total: year.total,
    })),
    instalments: instalments.map(({ sequence, dueDate, fiscalYear, amount }) => ({ sequence, dueDate, fiscalYear, amount })),
  };
}

export function toReceiptAnswer({ id, kind, countersId, reason, received, amount, unallocated, split, allocations }: NewReceipt): ReceiptAnswer {
  const { direct, overhead, tax, other } = split;
  return {
    id, kind, countersId, reason, date: received.date, fiscalYear: received.fiscalYear, amount, unallocated, direct, overhead, tax, other,
    allocations: allocations.map((part) => ({ instalmentId: part.instalmentId, amount: part.amount })),
  };
}

export function toCarryOverAnswer({ id, fromFiscalYear, amount, reason, notedAt }: Omit<CarryOverView, 'notedBy'>): CarryOverAnswer {
  return { id, fromFiscalYear, toFiscalYear: fromFiscalYear + 1, amount, reason, notedAt: new Date(notedAt).toISOString() };
}
