import type { ContractType, TableError, TryPolicyBody } from '../../api/types';
import { pricedTypes } from './priced-types';

export type BenchCase = TryPolicyBody['case'];

/** An ordinary case to begin with, over one year. */
export function caseFrom(day: string): BenchCase {
  const year = Number(day.slice(0, 4));
  return {
    contractType: 'joint_research', startDate: `${year}-04-01`, endDate: `${year + 1}-03-31`, signingDate: `${year}-04-01`,
    sme: null, prefecture: null, umbrella: false, publicMoney: false, direct: 5_000_000, researcherFee: 0,
  };
}

/** The case that shows what is wrong, as it can be tried. */
export function caseOf({ contractType, ...shown }: NonNullable<TableError['case']>): BenchCase {
  const type: ContractType = pricedTypes.find((each) => each === contractType) ?? 'joint_research';
  return { ...shown, contractType: type, researcherFee: 0 };
}
