import type { AmendableTerms, ContractAmendment, PlannedInstalment } from '../../domain/amendments/contract-amendment.js';
import { partyShares } from '../../domain/content/contract-content.js';
import type { AmendmentAnswer } from './amendment.dto.js';

export function toAmendmentAnswer({ sequence, date, reason, before, after, planBefore, planAfter, rule }: Omit<ContractAmendment, 'version'>): AmendmentAnswer {
  return {
    sequence, date, reason, before: toTerms(before), after: toTerms(after), planBefore: planBefore.map(toPlanned), planAfter: planAfter.map(toPlanned),
    rule: rule === null ? null : { policyId: rule.policyId, ruleIndex: rule.ruleIndex, rateBp: rule.rateBp },
  };
}

function toTerms({ endDate, companyName, people, parties, price }: AmendableTerms): AmendmentAnswer['before'] {
  const { direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference } = price;
  const shares = partyShares(total, parties);
  return {
    endDate, companyName, people: [...people], parties: parties.map(({ name, country, weight }, index) => ({ name, country, weight, share: shares[index] ?? 0 })),
    direct, researcherFee, overhead, strategicFee, subtotal, tax, total, roundingDifference,
  };
}

function toPlanned({ id, sequence, dueDate, fiscalYear, amount }: PlannedInstalment): AmendmentAnswer['planAfter'][number] {
  return { id, sequence, dueDate, fiscalYear, amount };
}
