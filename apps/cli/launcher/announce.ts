import { writeJsonLine } from '../json-output.js';
import type { Account } from './account.js';

/** Says where the system is and who can sign in; with --json in exactly one line. */
export async function announce(url: string, accounts: readonly Account[], json: boolean): Promise<void> {
  if (json) {
    await writeJsonLine({ ready: url, accounts: accounts.map(({ role, email, password }) => ({ role, email, password })) });
    return;
  }
  process.stdout.write(`ready: ${url}\n`);
  if (accounts.length > 0) process.stdout.write(`\n${table(accounts)}\n`);
  process.stdout.write('Ctrl-C stops everything.\n');
}

function table(accounts: readonly Account[]): string {
  const rows = [['role', 'e-mail', 'password'], ...accounts.map(({ role, email, password }) => [role, email, password])];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`).join('');
}
