import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Random secrets kept in one file that only we can read. The names are fixed when the file is first made. */
export function loadOrMakeSecrets<Name extends string>(file: string, names: readonly Name[]): Record<Name, string> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<Name, string>;
  const secrets = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('hex')]));
  // Renamed into place: a crash never leaves half a file.
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets as Record<Name, string>;
}
