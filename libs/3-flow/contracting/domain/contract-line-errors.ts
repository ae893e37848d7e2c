import { fiscalYearOf, isPlainDate, yen, type DomainError, type FiscalYear } from '@musubi/kernel';
import { amountErrors } from './contract-amount-errors.js';
import { contractLineKinds, sumLines, type ContractLineKind } from './contract-line.js';
import type { ContractLineInput, ContractTermsInput } from './contract-terms-input.js';
import { mayBeWithoutMoney, mayCarryMoney } from './types/contract-type-rules.js';

/** The most lines a contract may have. */
export const mostLines = 200;

type Years = { readonly first: FiscalYear; readonly last: FiscalYear };

/** Is it one of the kinds of line? */
export function isContractLineKind(value: unknown): value is ContractLineKind {
  return contractLineKinds.some((kind) => kind === value);
}

/**
 * Errors of the lines, with paths `lines` or `lines.<i>.<field>`: `contract.no_lines`, `contract.carries_no_money`, `contract.too_many_lines`,
 * `contract.line_kind_unknown`, `contract.basis_missing`, `contract.fiscal_year_outside_term`, those of `amountErrors`
 * and, when every line is sound, `contract.negative_total` for a negative sum of direct costs or of fees.
 */
export function linesErrors({ contractType, lines, startDate, endDate }: ContractTermsInput): DomainError[] {
  if (lines.length === 0) {
    return mayBeWithoutMoney(contractType) ? [] : [{ code: 'contract.no_lines', message: 'A contract of this type has at least one line.', path: 'lines' }];
  }
  if (!mayCarryMoney(contractType)) {
    return [{ code: 'contract.carries_no_money', message: 'A contract of this type carries no money.', path: 'lines' }];
  }
  if (lines.length > mostLines) {
    return [
      { code: 'contract.too_many_lines', message: 'Too many lines.', path: 'lines', params: { most: mostLines } },
    ];
  }
  const years = yearsOfTerm(startDate, endDate);
  const errors = lines.flatMap((line, index) => lineErrors(line, `lines.${index}`, years));
  return errors.length > 0 ? errors : negativeSums(lines);
}

function lineErrors(
  { kind, amount, fiscalYear, basis }: ContractLineInput,
  path: string,
  years: Years | null,
): DomainError[] {
  const errors = amountErrors(amount, `${path}.amount`);
  if (!isContractLineKind(kind)) {
    const params = { known: contractLineKinds };
    errors.push({ code: 'contract.line_kind_unknown', message: 'Unknown kind of line.', path: `${path}.kind`, params });
  }
  if (basis.trim() === '') {
    errors.push({ code: 'contract.basis_missing', message: 'Each line states its basis.', path: `${path}.basis` });
  }
  return [...errors, ...(years === null ? [] : fiscalYearErrors(fiscalYear, years, `${path}.fiscalYear`))];
}

/** One error when a line is for a fiscal year outside the contract's: `contract.fiscal_year_outside_term`. */
export function fiscalYearErrors(fiscalYear: number | undefined, years: Years, path: string): DomainError[] {
  if (fiscalYear === undefined || contains(years, fiscalYear)) return [];
  const message = `The contract runs from fiscal year ${years.first} to ${years.last}; the line is for ${fiscalYear}.`;
  return [{ code: 'contract.fiscal_year_outside_term', message, path, params: years }];
}

// null while the dates themselves are wrong, which is reported elsewhere.
function yearsOfTerm(startDate: string, endDate: string): Years | null {
  if (!isPlainDate(startDate) || !isPlainDate(endDate) || endDate < startDate) return null;
  return { first: fiscalYearOf(startDate), last: fiscalYearOf(endDate) };
}

function contains({ first, last }: Years, fiscalYear: number): boolean {
  return Number.isInteger(fiscalYear) && fiscalYear >= first && fiscalYear <= last;
}

/**
 * `contract.negative_total` for direct cost and for each fee that adds up to less than nothing: a line may be negative,
 * a discount; what it is deducted from may not become so.
 */
export function negativeSums(lines: readonly Pick<ContractLineInput, 'kind' | 'amount'>[], path = 'lines'): DomainError[] {
  const known = lines.flatMap(({ kind, amount }) => (isContractLineKind(kind) ? [{ kind, amount: yen(amount) }] : []));
  return Object.entries(sumLines(known))
    .filter(([, sum]) => sum < 0)
    .map(([kind, sum]) => ({
      code: 'contract.negative_total',
      message: `The lines of the kind ${kind} add up to ${sum} yen, less than 0.`,
      path,
      params: { kind, sum },
    }));
}
