import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

type Manifest = Partial<Record<'dependencies' | 'optionalDependencies' | 'devDependencies', Record<string, string>>>;

/** Of every package of the repository; the house's own are no dependencies. */
function declared(kinds: readonly (keyof Manifest)[]): string[] {
  const files = execFileSync('git', ['ls-files', 'package.json', '*/package.json'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const manifests = files.map((file) => JSON.parse(read(file)) as Manifest);
  const names = manifests.flatMap((manifest) => kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {})));
  return [...new Set(names.filter((name) => !name.startsWith('@musubi/')))].sort();
}

function listed(heading: string): string[][] {
  const part = read('docs/dependencies.md').split('\n## ').find((one) => one.startsWith(heading)) ?? '';
  return [...part.matchAll(/^\| `(?<name>[^`]+)` \| (?<purpose>[^|]+) \| (?<reason>[^|]+) \|$/gmu)].map(({ groups }) => [groups?.['name'] ?? '', groups?.['purpose'] ?? '', groups?.['reason'] ?? '']);
}

test.each([
  ['The product', ['dependencies', 'optionalDependencies']], ['Building and testing', ['devDependencies']],
] as const)('docs/dependencies.md, %s: lists what the package files declare, each once, with purpose and reason', (heading, kinds) => {
  const rows = listed(heading);
  expect(rows.map(([name]) => name).sort()).toEqual(declared(kinds));
  for (const row of rows) for (const text of row) expect(text.trim()).not.toBe('');
});
