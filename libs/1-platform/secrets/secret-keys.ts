import { createHash } from 'node:crypto';
import { err, ok, type Result } from '@musubi/kernel';

const keyForm = /^[\w+/-]{43}=?$/u;
const keyBytes = 32;

export interface SecretKey {
  /** Names the key inside what it sealed; computed from it, so that nobody has to hand out names. */
  readonly id: string;
  readonly bytes: Buffer;
}

/**
 * Keys as an operator writes them: 32 bytes each in base64 (`openssl rand -base64 32`), separated by commas or white space. The
 * first seals, all open. The error names the place of the wrong key, never its text.
 */
export function parseSecretKeys(text: string): Result<readonly SecretKey[], string> {
  const written = text.split(/[\s,]+/u).filter((one) => one !== '');
  if (written.length === 0) return err('holds no key; make one with: openssl rand -base64 32');
  const keys: SecretKey[] = [];
  for (const [index, one] of written.entries()) {
    const bytes = keyForm.test(one) ? Buffer.from(one, 'base64') : Buffer.alloc(0);
    if (bytes.length !== keyBytes) return err(`key ${index + 1} of ${written.length} is not 32 bytes in base64; make one with: openssl rand -base64 32`);
    const id = createHash('sha256').update('musubi key id').update(bytes).digest('hex').slice(0, 12);
    if (keys.some((key) => key.id === id)) return err(`key ${index + 1} of ${written.length} is there twice`);
    keys.push({ id, bytes });
  }
  return ok(keys);
}
