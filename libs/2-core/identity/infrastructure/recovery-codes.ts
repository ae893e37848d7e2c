import { randomBytes } from 'node:crypto';
import { hashCode } from './password.js';

/** Crockford's base 32: no letter that looks like another or like a digit. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 10;
const count = 10;

export interface NewRecoveryCodes {
  /** To be shown once. */
  readonly codes: readonly string[];
  readonly salt: Buffer;
  readonly hashes: readonly Buffer[];
}

/** Ten codes of 50 random bits, `k3m9x-7q2wd`. So short a secret is kept as a slow hash. */
export async function newRecoveryCodes(): Promise<NewRecoveryCodes> {
  const salt = randomBytes(16);
  const plain = Array.from({ length: count }, () => [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join(''));
  const hashes = await Promise.all(plain.map((code) => hashCode(code, salt)));
  return { codes: plain.map((code) => `${code.slice(0, length / 2)}-${code.slice(length / 2)}`), salt, hashes };
}

/** However it was typed: upper case, full width, with or without the hyphen, o for 0 and l or i for 1. */
export function hashOfRecoveryCode(typed: string, salt: Buffer): Promise<Buffer> {
  const code = typed.normalize('NFKC').toLowerCase().replaceAll(/[\s\p{Pd}]/gu, '').replaceAll('o', '0').replaceAll(/[il]/gu, '1');
  return hashCode(code, salt);
}
