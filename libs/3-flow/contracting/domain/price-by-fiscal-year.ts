import { addYen, sumYen, yen, type FiscalYear, type Yen } from '@musubi/kernel';
import { taxOn } from './consumption-tax.js';
import { sumLines, type ContractLine, type LineSums } from './contract-line.js';
import type { TaxPolicy } from './overhead-policy.js';
import { runningSums, stepsOf } from './running-sums.js';

/** The lines of one fiscal year, summed. */
export type FiscalYearLines = LineSums & { readonly fiscalYear: FiscalYear };

/** One fiscal year's part of a price; the fields are those of the contract's price. */
export type FiscalYearPrice = FiscalYearLines & {
  readonly overhead: Yen;
  readonly subtotal: Yen;
  readonly tax: Yen;
  readonly total: Yen;
};

/** The fiscal years that lines are for, ascending; lines without a year belong to `yearOfStart`. */
export function fiscalYearsOf(lines: readonly ContractLine[], yearOfStart: FiscalYear): FiscalYear[] {
  return [...new Set(lines.map(({ fiscalYear }) => fiscalYear ?? yearOfStart))].sort((a, b) => a - b);
}

/** Sums the lines year by year, in the order of `years`; lines without a year belong to `yearOfStart`. */
export function linesByFiscalYear(
  lines: readonly ContractLine[],
  yearOfStart: FiscalYear,
  years: readonly FiscalYear[] = fiscalYearsOf(lines, yearOfStart),
): FiscalYearLines[] {
  return years.map((fiscalYear) => ({
    fiscalYear,
    ...sumLines(lines.filter((line) => (line.fiscalYear ?? yearOfStart) === fiscalYear)),
  }));
}

/**
 * Prices the years, given the overhead of each. Tax is rounded once, on the contract's subtotal; a year carries the
 * step that the running tax takes, so that the years add up to it. `mostTax` bounds it, for an amount received whose
 * tax is taken out of it.
 */
export function priceByFiscalYear(
  years: readonly FiscalYearLines[],
  overheads: readonly Yen[],
  tax: TaxPolicy,
  mostTax?: Yen,
): FiscalYearPrice[] {
  const overheadOf = (index: number): Yen => overheads[index] ?? yen(0);
  const subtotals = years.map(({ direct, researcherFee, strategicFee }, index) =>
    sumYen([direct, researcherFee, strategicFee, overheadOf(index)]),
  );
  const running = runningSums(subtotals).map((subtotal) => taxOn(subtotal, tax));
  const taxes = stepsOf(mostTax === undefined ? running : running.map((taxed) => yen(Math.min(taxed, mostTax))));

  return years.map((year, index) => {
    const subtotal = subtotals[index] ?? yen(0);
    const taxed = taxes[index] ?? yen(0);
    const total = tax.mode === 'exclusive' ? addYen(subtotal, taxed) : subtotal;
    return { ...year, overhead: overheadOf(index), subtotal, tax: taxed, total };
  });
}
