import type { Branded } from './branded.js';
import { fail, ok, type DomainError, type Result } from './result.js';

/** A corporate number (法人番号): 13 digits, the first of them the check digit. */
export type CorporateNumber = Branded<string, 'CorporateNumber'>;

/**
 * Reads a corporate number; full-width digits, spaces and hyphens are accepted.
 * Errors `corporate_number.not_13_digits`, `corporate_number.check_digit_wrong`.
 */
export function parseCorporateNumber(text: string): Result<CorporateNumber, DomainError> {
  const digits = text.normalize('NFKC').replace(/[\s-]/gu, '');
  if (!/^\d{13}$/.test(digits)) {
    return fail('corporate_number.not_13_digits', 'A corporate number has 13 digits.');
  }
  if (Number(digits[0]) !== corporateNumberCheckDigit(digits.slice(1))) {
    return fail('corporate_number.check_digit_wrong', 'The check digit of the corporate number is wrong.');
  }
  return ok(digits as CorporateNumber);
}

/**
 * The check digit for the 12 base digits: 9 − (Σ Pn·Qn mod 9), n counted from the lowest digit, Q = 1 for odd n and
 * 2 for even n (法人番号の指定等に関する省令, article 2). Throws RangeError unless given 12 digits.
 */
export function corporateNumberCheckDigit(base: string): number {
  if (!/^\d{12}$/.test(base)) throw new RangeError('not 12 digits');
  // Twelve digits: an even index from the left is an even n from the right.
  const sum = [...base].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 2 : 1), 0);
  return 9 - (sum % 9);
}
