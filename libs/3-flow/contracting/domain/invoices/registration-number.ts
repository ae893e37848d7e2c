import { fail, ok, parseCorporateNumber, type Branded, type DomainError, type Result } from '@musubi/kernel';

/** The number of a registered issuer of qualified invoices (適格請求書発行事業者): T and the corporate number. */
export type RegistrationNumber = Branded<string, 'RegistrationNumber'>;

/** Full-width letters, spaces and hyphens are accepted. Errors `invoice.registration_number_invalid`: no T, not 13 digits, or a wrong check digit. */
export function parseRegistrationNumber(text: string): Result<RegistrationNumber, DomainError> {
  const read = text.normalize('NFKC').replace(/[\s-]/gu, '').toUpperCase();
  const number = read.startsWith('T') ? parseCorporateNumber(read.slice(1)) : undefined;
  if (number?.ok) return ok(`T${number.value}` as RegistrationNumber);
  return fail('invoice.registration_number_invalid', number ? number.error.message : 'A registration number is T and 13 digits.', { path: 'registrationNumber' });
}
