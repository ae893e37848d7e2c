import { type ContractPrice, type ContractType, priceContract } from '@musubi/contracting';
import { plainDate, unwrap, yen } from '@musubi/kernel';
import { michinokuPolicyOn } from './overhead-policies.js';
import type { Partnership, PlannedLine, Term } from './planned-contract.js';

/** Prices a planned contract by the product's own rules and the policy of its start. */
export function pricePlanned(
  type: ContractType, { sme, prefecture }: Pick<Partnership, 'sme' | 'prefecture'>, term: Term, lines: readonly PlannedLine[],
): ContractPrice {
  return unwrap(priceContract(michinokuPolicyOn(term.startDate), {
    contractType: type,
    startDate: plainDate(term.startDate),
    endDate: plainDate(term.endDate),
    signingDate: plainDate(term.signingDate),
    sme, prefecture, umbrella: false, publicMoney: false,
  }, lines.map((line) => ({ ...line, amount: yen(line.amount) }))));
}
