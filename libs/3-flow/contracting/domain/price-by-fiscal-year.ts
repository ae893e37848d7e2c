import { addYen, sumYen, yen, type FiscalYear, type Yen } from '@musubi/kernel';
import { taxOn } from './consumption-tax.js';
import { sumLines, type ContractLine, type LineSums } from './contract-line.js';
import type { TaxPolicy } from './overhead-policy.js';
import { runningSums, stepsOf } from './running-sums.js';

/** The lines of one fiscal year, summed. */
type FiscalYearLines = LineSums & { readonly fiscalYear: FiscalYear };

/** One fiscal year's part of a price; the fields are those of the contract's price. */
export type FiscalYearPrice = FiscalYearLines & {
  readonly overhead: Yen;
  readonly subtotal: Yen;
  readonly tax: Yen;
  readonly total: Yen;
};

/** Sums the lines year by year, ascending; lines without a year belong to `yearOfStart`. */
export function linesByFiscalYear(lines: readonly ContractLine[], yearOfStart: FiscalYear): FiscalYearLines[] {
  const yearOf = (line: ContractLine): FiscalYear => line.fiscalYear ?? yearOfStart;
  const years = [...new Set(lines.map(yearOf))].sort((a, b) => a - b);
  return years.map((fiscalYear) => ({
    fiscalYear,
    ...sumLines(lines.filter((line) => yearOf(line) === fiscalYear)),
  }));
}

/**
 * Prices the years, given the overhead of each. Tax is rounded once, on the contract's subtotal; a year carries the
 * step that the running tax takes, so that the years add up to it.
 */
export function priceByFiscalYear(
  years: readonly FiscalYearLines[],
  overheads: readonly Yen[],
  tax: TaxPolicy,
): FiscalYearPrice[] {
  const overheadOf = (index: number): Yen => overheads[index] ?? yen(0);
  const subtotals = years.map(({ direct, researcherFee, strategicFee }, index) =>
    sumYen([direct, researcherFee, strategicFee, overheadOf(index)]),
  );
  const taxes = stepsOf(runningSums(subtotals).map((subtotal) => taxOn(subtotal, tax)));

  return years.map((year, index) => {
    const subtotal = subtotals[index] ?? yen(0);
    const taxed = taxes[index] ?? yen(0);
    const total = tax.mode === 'exclusive' ? addYen(subtotal, taxed) : subtotal;
    return { ...year, overhead: overheadOf(index), subtotal, tax: taxed, total };
  });
}
