import { codePointLength, fail, ok, type DomainError, type Result } from '@musubi/kernel';

const shortest = 12;
/** Longer ones would only keep the hash busy. */
const longest = 256;
/** Shorter parts of a name or address would forbid half the dictionary; one Chinese character says as much as two letters. */
const shortestLetters = 4;
const shortestIdeographs = 2;
const longestUnit = 4;

export interface PasswordOwner {
  readonly email?: string | undefined;
  readonly name?: string | undefined;
}

/**
 * No rule of composition (NIST SP 800-63B, ASVS 6.2): 12 to 256 code points, in NFKC so that every keyboard makes the same
 * bytes; not what everybody takes, not a short unit repeated, and not the owner's own name or address.
 * Errors `user.password_too_short`, `_too_long`, `_common`, `_personal`.
 */
export function acceptablePassword(text: string, owner: PasswordOwner, isCommon: (lowerCase: string) => boolean): Result<string, DomainError> {
  const password = text.normalize('NFKC');
  const length = codePointLength(password);
  if (length < shortest) return refusal('too_short', `A password needs at least ${shortest} characters.`);
  if (length > longest) return refusal('too_long', `A password has at most ${longest} characters.`);
  const plain = password.toLowerCase();
  if (isRepetition(plain) || isCommon(plain)) return refusal('common', 'Many people use this password, so it is tried first.');
  if (partsOf(owner).some((part) => plain.includes(part))) return refusal('personal', 'A password may not contain your name or your address.');
  return ok(password);
}

function refusal(what: string, message: string): Result<string, DomainError> {
  return fail(`user.password_${what}`, message, { path: 'password' });
}

function isRepetition(text: string): boolean {
  return Array.from({ length: longestUnit }, (_, index) => text.slice(0, index + 1))
    .some((unit) => unit.repeat(Math.ceil(text.length / unit.length)).startsWith(text));
}

/** What of a person others know: the address, what stands before the @, and each part of the name. */
function partsOf({ email = '', name = '' }: PasswordOwner): string[] {
  const [local = ''] = email.split('@');
  return [email, local, ...local.split(/[._+-]/u), ...name.split(/[\s・,]/u)]
    .map((part) => part.normalize('NFKC').toLowerCase())
    .filter((part) => codePointLength(part) >= (/\p{Script=Latin}|\d/u.test(part) ? shortestLetters : shortestIdeographs));
}
