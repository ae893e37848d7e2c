import { codePointLength, fail, ok, type DomainError, type Result } from '@musubi/kernel';

const shortest = 12;
/** Longer ones would only keep the hash busy. */
const longest = 256;

/**
 * Length is the only rule (NIST SP 800-63B): 12 to 256 code points, in NFKC so that every keyboard makes the same bytes.
 * Errors `user.password_too_short`, `user.password_too_long`.
 */
export function acceptablePassword(text: string): Result<string, DomainError> {
  const password = text.normalize('NFKC');
  const length = codePointLength(password);
  if (length < shortest) return fail('user.password_too_short', `A password needs at least ${shortest} characters.`, { path: 'password' });
  if (length > longest) return fail('user.password_too_long', `A password has at most ${longest} characters.`, { path: 'password' });
  return ok(password);
}
