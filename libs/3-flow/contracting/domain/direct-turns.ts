import { yen, type Yen } from '@musubi/kernel';
import { leastDirectReaching } from './annualised-direct.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy } from './overhead-policy.js';

/** Direct costs of a contract of this term from which another rule of the table may hold than just below. */
export function directTurns({ rules }: OverheadPolicy, term: Pick<ContractFacts, 'startDate' | 'endDate'>): Yen[] {
  return rules.flatMap(({ when }) => [
    ...(when.directAtLeast === undefined ? [] : [when.directAtLeast]),
    ...(when.directAtMost === undefined ? [] : [yen(when.directAtMost + 1)]),
    ...(when.annualisedDirectAtLeast === undefined ? [] : [leastDirectReaching(when.annualisedDirectAtLeast, term)]),
  ]);
}
