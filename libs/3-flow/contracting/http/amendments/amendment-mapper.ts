import type { AmendableTerms, ContractAmendment, PlannedInstalment } from '../../domain/amendments/contract-amendment.js';
import type { AmendmentAnswer } from './amendment.dto.js';

export function toAmendmentAnswer({ sequence, date, reason, before, after, planBefore, planAfter, rule }: Omit<ContractAmendment, 'version'>): AmendmentAnswer {
  return {
    sequence, date, reason, before: toTerms(before), after: toTerms(after), planBefore: planBefore.map(toPlanned), planAfter: planAfter.map(toPlanned),
    rule: rule === null ? null : { policyId: rule.policyId, ruleIndex: rule.ruleIndex, rateBp: rule.rateBp },
  };
}

function toTerms({ endDate, companyName, people, parties, price }: AmendableTerms): AmendmentAnswer['before'] {
  const { direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference } = price;
  return {
    endDate, companyName, people: [...people], parties: parties.map(({ name, country, weight, share }) => ({ name, country, weight, share })),
    direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference,
  };
}

function toPlanned({ id, sequence, dueDate, fiscalYear, amount }: PlannedInstalment): AmendmentAnswer['planAfter'][number] {
  return { id, sequence, dueDate, fiscalYear, amount };
}
