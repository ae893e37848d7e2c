import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Who can sign in to the demo world. */
export interface Account {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

interface KeptAccounts {
  /** Which database they are in: with another one they must not be shown. */
  readonly database: string;
  readonly accounts: readonly Account[];
}

/** The accounts of the demo world in this database, kept from the start that loaded it. */
export function keptAccounts(file: string, database: string): readonly Account[] | undefined {
  if (!existsSync(file)) return undefined;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as KeptAccounts;
  return kept.database === database ? kept.accounts : undefined;
}

/** Keeps them for the next starts. */
export function keepAccounts(file: string, database: string, accounts: readonly Account[]): void {
  writeFileSync(file, JSON.stringify({ database, accounts } satisfies KeptAccounts), { mode: 0o600 });
}

/** A name for the database that tells nothing about it. */
export function databaseName(applicationUrl: string, isEmbedded: boolean): string {
  if (isEmbedded) return 'embedded';
  const { host, pathname } = new URL(applicationUrl);
  return createHash('sha256').update(`${host}${pathname}`).digest('hex').slice(0, 16);
}
