import { hash, verify } from '@node-rs/argon2';

/** Argon2id is the library's default; OWASP's minimum for it: 19 MiB, two passes, one lane. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of random bytes that nobody kept. */
const nobodysHash = '$argon2id$v=19$m=19456,t=2,p=1$IHR9aB+4WdMgwLFb1nO32A$+TEgC79aiShpX9k+tUEr+f1dEp1qg1PMjVRwp1Xz7Wk';

/** @param password in the form that `acceptablePassword` returns */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), options);
}

/** Without a stored hash the same work is done on a fixed one, so that the time tells nothing of the account. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(stored ?? nobodysHash, password.normalize('NFKC'));
  return stored !== undefined && fits;
}
