/** What is odd about an e-Rad researcher number; a key for the wording. */
export type EradWarning = 'erad_number.not_8_digits' | 'erad_number.check_digit_unusual';

/**
 * Looks at an e-Rad researcher number (8 digits) and warns, never refuses: the check digit is not published. The rule
 * used is an observed one: d1 = (d2 + 2·d3 + d4 + 2·d5 + d6 + 2·d7 + d8) mod 10.
 */
export function checkEradNumber(text: string): {
  readonly valid8digits: boolean;
  readonly warning: EradWarning | null;
} {
  if (!/^\d{8}$/.test(text)) return { valid8digits: false, warning: 'erad_number.not_8_digits' };
  const [check = 0, ...rest] = [...text].map(Number);
  const sum = rest.reduce((total, digit, index) => total + digit * (index % 2 === 0 ? 1 : 2), 0);
  return { valid8digits: true, warning: sum % 10 === check ? null : 'erad_number.check_digit_unusual' };
}
