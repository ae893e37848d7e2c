import { begunMonths, floorDivide, yenFromBigInt, type Yen } from '@musubi/kernel';
import type { OverheadFacts } from './overhead-facts.js';

type Term = Pick<OverheadFacts, 'startDate' | 'endDate'>;

/** Does direct cost ÷ months × 12 reach the threshold? Compared exactly: direct × 12 ≥ threshold × months. */
export function annualisedDirectIsAtLeast(threshold: Yen, facts: Term & Pick<OverheadFacts, 'direct'>): boolean {
  return BigInt(facts.direct) * 12n >= BigInt(threshold) * months(facts);
}

/** The smallest direct cost that reaches the annualised threshold in a term: ⌈threshold × months ÷ 12⌉. */
export function leastDirectReaching(threshold: Yen, term: Term): Yen {
  return yenFromBigInt(floorDivide(BigInt(threshold) * months(term) + 11n, 12n));
}

function months({ startDate, endDate }: Term): bigint {
  return BigInt(begunMonths(startDate, endDate));
}
