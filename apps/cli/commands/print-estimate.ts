import type { Estimate, EstimateFailure } from '@musubi/contracting/pricing';
import { printTable } from '../print-table.js';

/** An estimate for people, on standard output; what is wrong with a case, on standard error. */
export function printEstimate(estimate: Estimate | { readonly error: EstimateFailure }): void {
  if ('error' in estimate) {
    const { path, code, message } = estimate.error;
    process.stderr.write(`${path === undefined ? '' : `${path}: `}${message} (${code})\n`);
    return;
  }
  const years = estimate.byFiscalYear.length > 1 ? estimate.byFiscalYear : [];
  const row = (name: string, sum: number, inYear?: (year: Estimate['byFiscalYear'][number]) => number): string[] => [
    name, ...years.map((year) => (inYear ? grouped(inYear(year)) : '')), grouped(sum),
  ];
  printTable([
    ['yen', ...years.map(({ fiscalYear }) => `FY${fiscalYear}`), 'all'],
    row('direct cost', estimate.direct, ({ direct }) => direct),
    row('researcher fee', estimate.researcherFee),
    row(`overhead (rule ${estimate.rule})`, estimate.overhead, ({ overhead }) => overhead),
    row('subtotal', estimate.subtotal),
    row('consumption tax', estimate.tax, ({ tax }) => tax),
    row('total', estimate.total, ({ total }) => total),
  ]);
  for (const note of estimate.notes) process.stdout.write(`- ${note}\n`);
}

function grouped(amount: number): string {
  return amount.toLocaleString('en-US');
}
