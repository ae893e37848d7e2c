import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const digestBytes = 5;

/** Found by its package's name, which holds wherever this code itself was compiled or bundled to. */
let digests: Buffer | undefined;

/**
 * Is it among the 44,000 most used passwords of at least 12 characters? Kept as sorted digests, because the words
 * themselves are nothing to have lying around (make-common-passwords.mjs tells where they are from).
 *
 * @param password in NFKC and lower case
 */
export function isCommonPassword(password: string): boolean {
  const list = digests ??= readFileSync(createRequire(import.meta.url).resolve('@musubi/identity/common-passwords.bin'));
  const wanted = createHash('sha256').update(password).digest().subarray(0, digestBytes);
  let [low, high] = [0, list.length / digestBytes];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const order = Buffer.compare(list.subarray(middle * digestBytes, (middle + 1) * digestBytes), wanted);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
