import { isPlainDate, type DomainError } from '@musubi/kernel';
import type { ContractTermsInput } from './contract-terms-input.js';

/** One error unless the text is a date that exists: `contract.date_invalid`. */
export function dateErrors(text: string, path: string): DomainError[] {
  return isPlainDate(text)
    ? []
    : [{ code: 'contract.date_invalid', message: 'Not a date of the form YYYY-MM-DD that exists.', path }];
}

/** Start and end are dates, and the end is not before the start: `contract.ends_before_start` at `endDate`. */
export function termErrors({ startDate, endDate }: Pick<ContractTermsInput, 'startDate' | 'endDate'>): DomainError[] {
  const errors = [...dateErrors(startDate, 'startDate'), ...dateErrors(endDate, 'endDate')];
  if (errors.length > 0 || endDate >= startDate) return errors;
  return [{ code: 'contract.ends_before_start', message: 'The contract ends before it starts.', path: 'endDate' }];
}
