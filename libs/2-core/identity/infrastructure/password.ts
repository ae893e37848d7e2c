import { hash, hashRaw, verify } from '@node-rs/argon2';
import { Slots } from '@musubi/platform/attempts/slots';

/** Argon2id is the library's default; OWASP's minimum for it: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const currentForm = `$argon2id$v=19$m=${options.memoryCost},t=${options.timeCost},p=${options.parallelism}$`;

/** Of random bytes that nobody kept. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$IHR9aB+4WdMgwLFb1nO32A$+TEgC79aiShpX9k+tUEr+f1dEp1qg1PMjVRwp1Xz7Wk';

/**
 * Hashing runs on libuv's four threads, which also read files and names: two stay free, so that a flood of logins
 * slows logins and nothing else.
 */
const slots = new Slots(2, 500);

/** @param password in the form that `acceptablePassword` returns */
export function hashPassword(password: string): Promise<string> {
  return slots.run('', () => hash(password.normalize('NFKC'), options));
}

/** Without a stored hash the same work is done on a fixed one, so that the time tells nothing of the account. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const isHash = stored?.startsWith('$argon2') ?? false;
  const fits = await slots.run('', () => verify(isHash && stored !== undefined ? stored : nobodysHash, password.normalize('NFKC')));
  return isHash && fits;
}

/** Made with other parameters than today's. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(currentForm);
}

/** A short secret's hash that can be looked up, because its salt is known: for codes of which one person has ten. */
export function hashCode(code: string, salt: Buffer): Promise<Buffer> {
  return slots.run('', () => hashRaw(code, { ...options, salt }));
}
