import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ChainReport } from '@musubi/platform/audit/audit-verifier';
import { noteHeads, readHeads } from './verify-audit-heads.js';

const [one, two] = ['01890000-0000-7000-8000-000000000001', '01890000-0000-7000-8000-000000000002'];
const chain = (tenantId: string, sequence: number | null, digit = 'a'): ChainReport =>
  ({ tenantId, head: sequence === null ? null : { sequence, hash: digit.repeat(64) } }) as ChainReport;

let directory: string;
beforeEach(() => { directory = mkdtempSync(join(tmpdir(), 'musubi-heads-')); });
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('each run adds the ends of the chains that grew, and forgets none', () => {
  const file = join(directory, 'heads');
  expect(readHeads(file).size).toBe(0);
  noteHeads(file, readHeads(file), [chain(one, 3), chain(two, null)]);
  noteHeads(file, readHeads(file), [chain(one, 3), chain(two, 1, 'b')]);
  noteHeads(file, readHeads(file), [chain(one, 9, 'c')]);
  expect(readFileSync(file, 'utf8')).toBe(`${one} 3 ${'a'.repeat(64)}\n${one} 9 ${'c'.repeat(64)}\n${two} 1 ${'b'.repeat(64)}\n`);
  expect(readHeads(file).get(one)).toEqual([{ sequence: 3, hash: 'a'.repeat(64) }, { sequence: 9, hash: 'c'.repeat(64) }]);
  expect(existsSync(`${file}.new`)).toBe(false);
});

test.each(['x', `${one} 0 ${'a'.repeat(64)}`, `${one} 3 ${'a'.repeat(63)}`, `nobody 3 ${'a'.repeat(64)}`])('a file with the line %j is refused, by its place', (text) => {
  const file = join(directory, 'heads');
  writeFileSync(file, `${two} 1 ${'b'.repeat(64)}\n${text}\n`);
  expect(() => readHeads(file)).toThrow(':2: not a line');
});
