import { fail, ok, type DomainError, type Result } from '@musubi/kernel';

const longest = 254;

/**
 * The form a login is stored and looked up in: trimmed, NFKC, lower case. Error `user.email_invalid`.
 * Only what mail needs is checked; whether the address exists shows when mail is sent.
 */
export function normaliseEmail(text: string): Result<string, DomainError> {
  const email = text.trim().normalize('NFKC').toLowerCase();
  const [local, domain, ...more] = email.split('@');
  const fits = local && domain && more.length === 0 && email.length <= longest
    && !/[\s<>"(),;:\\\p{Cc}]/u.test(email) && /^[^.].*\.[^.]+$/u.test(domain);
  return fits ? ok(email) : fail('user.email_invalid', 'Not an e-mail address.', { path: 'email' });
}
