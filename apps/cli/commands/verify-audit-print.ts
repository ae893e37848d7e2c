import type { BrokenLink, ChainFault } from '@musubi/platform/audit/chain-walk';
import { writeJsonLine } from '../json-output.js';
import { printTable } from '../print-table.js';
import type { Verification, VerifiedChain } from './verify-audit-chains.js';

const sentences: Readonly<Record<ChainFault, string>> = {
  entry_changed: 'the entry is not what was sealed: it or its seal was changed',
  entry_missing: 'the entry is gone',
  seal_missing: 'the seal is gone',
  link_broken: 'the seal does not follow the one before it, or is not the one noted: a row was inserted or the chain written anew',
  value_mismatch: 'the personal value is not the one that the entry committed to',
  head_missing: 'the noted end of the chain is gone',
};

/** One line of JSON, or a table for people; broken rows go to standard error, the first of each chain. */
export async function printVerification({ ok, chains }: Verification, json: boolean): Promise<void> {
  const sum = (of: (chain: VerifiedChain) => number): number => chains.reduce((total, chain) => total + of(chain), 0);
  const total = {
    entries: sum(({ entries }) => entries), sealed: sum(({ sealed }) => sealed), pending: sum(({ pending }) => pending),
    values: sum(({ values }) => values), erased: sum(({ erased }) => erased),
  };
  if (json) {
    const broken = chains.flatMap((chain) => (chain.broken ? [{ tenant: chain.tenant, ...chain.broken, message: sentences[chain.broken.fault] }] : []));
    await writeJsonLine({ ok, ...total, broken, chains: chains.map(({ broken: _named, ...chain }) => chain) });
    return;
  }
  printTable([
    ['organisation', 'entries', 'sealed', 'pending', 'values', 'erased'],
    ...chains.map((chain) => [chain.tenant, ...[chain.entries, chain.sealed, chain.pending, chain.values, chain.erased].map(String)]),
    ['total', ...Object.values(total).map(String)],
  ]);
  for (const { tenant, broken } of chains) if (broken) process.stderr.write(`${tenant}: ${describe(broken)}\n`);
  process.stdout.write(ok ? 'Every chain holds.\n' : 'Broken: the first broken row of each chain is named above.\n');
}

function describe({ fault, sequence, entryId, valueName }: BrokenLink): string {
  const where = [
    sequence === null ? 'outside of the chain' : `sequence ${sequence}`,
    ...entryId === null ? [] : [`entry ${entryId}`],
    ...valueName === undefined ? [] : [`value ${JSON.stringify(valueName)}`],
  ];
  return `${where.join(', ')}: ${sentences[fault]} (${fault})`;
}
