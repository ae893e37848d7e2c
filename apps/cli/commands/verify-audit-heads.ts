import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isUuid } from '@musubi/kernel';
import type { ChainReport } from '@musubi/platform/audit/audit-verifier';
import type { NotedHead } from '@musubi/platform/audit/chain-walk';
import { StartProblem } from '@musubi/platform/embedded/start-problem';

export type HeadsByTenant = ReadonlyMap<string, readonly NotedHead[]>;

const line = /^(\S+) ([1-9]\d{0,14}) ([0-9a-f]{64})$/u;

/** Lines of tenant, sequence and hash; a file that is not there yet is empty. Throws StartProblem naming a wrong line. */
export function readHeads(file: string): HeadsByTenant {
  const heads = new Map<string, NotedHead[]>();
  if (!existsSync(file)) return heads;
  for (const [index, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (text === '') continue;
    const [, tenantId = '', sequence = '', hash = ''] = line.exec(text) ?? [];
    if (!isUuid(tenantId)) throw new StartProblem(`${file}:${index + 1}: not a line of tenant, sequence and hash`);
    heads.set(tenantId, [...heads.get(tenantId) ?? [], { sequence: Number(sequence), hash }]);
  }
  return heads;
}

/** Adds each chain's end; what was noted before stays, so that the file shows each run's. */
export function noteHeads(file: string, before: HeadsByTenant, chains: readonly ChainReport[]): void {
  const all = new Map([...before].map(([tenantId, heads]) => [tenantId, [...heads]]));
  for (const { tenantId, head } of chains) {
    const heads = all.get(tenantId) ?? [];
    if (head && heads.every(({ sequence }) => sequence !== head.sequence)) all.set(tenantId, [...heads, head]);
  }
  const lines = [...all].flatMap(([tenantId, heads]) => heads.map(({ sequence, hash }) => `${tenantId} ${sequence} ${hash}\n`));
  // Written beside and renamed: a run that is cut off leaves the old file.
  writeFileSync(`${file}.new`, lines.join(''), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
