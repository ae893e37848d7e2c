import type { DomainError } from '@musubi/kernel';

/** The largest amount taken in one line or instalment, 1,000,000,000,000 yen: sums of them stay exact. */
export const largestAmount = 1_000_000_000_000;

/** One error unless whole yen within bounds: `contract.amount_not_whole_yen`, `contract.amount_too_large`. */
export function amountErrors(amount: number, path: string): DomainError[] {
  if (!Number.isInteger(amount)) {
    return [{ code: 'contract.amount_not_whole_yen', message: 'An amount is a whole number of yen.', path }];
  }
  if (Math.abs(amount) > largestAmount) {
    const params = { largest: largestAmount };
    return [{ code: 'contract.amount_too_large', message: 'The amount is too large.', path, params }];
  }
  return [];
}
