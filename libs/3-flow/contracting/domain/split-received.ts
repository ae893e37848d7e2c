import { addYen, fail, fiscalYearOf, floorDivide, floorToUnit, insideTax, ok, subtractYen, sumYen, yen, yenFromBigInt } from '@musubi/kernel';
import type { DomainError, Result, Yen } from '@musubi/kernel';
import { taxOn } from './consumption-tax.js';
import { sumLines, type ContractLine } from './contract-line.js';
import type { ContractFacts } from './overhead-facts.js';
import type { OverheadPolicy, OverheadRule } from './overhead-policy.js';
import { shareOfReceived } from './overhead-share.js';
import { linesByFiscalYear, priceByFiscalYear, type FiscalYearLines } from './price-by-fiscal-year.js';
import { priceOfYears, type Price } from './price-contract.js';
import { runningSums, stepsOf } from './running-sums.js';

/** The direct cost that remains of an amount received, and the price, whose total is that amount. Whole yen. */
export type SplitReceived = { readonly direct: Yen; readonly price: Price };

/**
 * Splits an amount received, whose overhead is a share of it (内掛け): the overhead is rounded down once on the amount,
 * tax added on top is taken out of it (× rate ÷ (1 + rate)), the lines given are paid, and direct cost, the amount of
 * `directLine`, is what remains. Domain facts, §2: 20 % of the total; a donation × 30/130.
 * Error `overhead.budget_too_small` when nothing remains.
 */
export function splitReceived(
  received: Yen,
  rule: OverheadRule,
  { rounding, tax }: Pick<OverheadPolicy, 'rounding' | 'tax'>,
  facts: Pick<ContractFacts, 'startDate'>,
  directLine: Omit<ContractLine, 'amount'>,
  otherLines: readonly ContractLine[],
): Result<SplitReceived, DomainError> {
  const { numerator, denominator } = shareOfReceived(rule);
  const overhead = floorToUnit(yenFromBigInt(floorDivide(BigInt(received) * numerator, denominator)), rounding.unit);
  const onTop = tax.mode === 'exclusive' ? insideTax(received, tax.rateBp) : yen(0);
  const others = sumYen(Object.values(sumLines(otherLines)));
  const direct = subtractYen(received, sumYen([overhead, onTop, others]));
  if (direct < 0) {
    return fail('overhead.budget_too_small', 'Overhead, tax and the other lines leave nothing of the budget for direct cost.', { path: 'budget' });
  }
  const years = linesByFiscalYear([...otherLines, { ...directLine, amount: direct }], fiscalYearOf(facts.startDate));
  // Where no subtotal makes exactly this amount with its tax, the tax is a yen lower than on the subtotal.
  const mostTax = tax.mode === 'exclusive' ? onTop : taxOn(received, tax);
  const byFiscalYear = priceByFiscalYear(years, overheadInProportion(overhead, years, rounding.unit), tax, mostTax);
  return ok({ direct, price: priceOfYears(byFiscalYear, yen(0)) });
}

/** A year carries the step of the running overhead, in whole units, so that the years add up to it. */
function overheadInProportion(overhead: Yen, years: readonly FiscalYearLines[], unit: number): Yen[] {
  const running = runningSums(years.map(({ direct, researcherFee, strategicFee }) => addYen(addYen(direct, researcherFee), strategicFee)));
  const all = running.at(-1) ?? yen(0);
  if (all <= 0) return years.map((_, place) => (place === 0 ? overhead : yen(0)));
  const upTo = (sum: Yen): Yen => floorToUnit(yenFromBigInt(floorDivide(BigInt(overhead) * BigInt(sum), BigInt(all))), unit);
  return stepsOf(running.map(upTo));
}
