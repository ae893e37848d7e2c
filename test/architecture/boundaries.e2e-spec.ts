import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { cycleBack, leaves, plants } from './plants.js';

const root = resolve(__dirname, '../..');
const run = promisify(execFile);

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
}

interface Report {
  readonly summary: { readonly violations: readonly Violation[]; readonly totalCruised: number; readonly ruleSetUsed?: { forbidden?: { name: string }[] } };
}

/** The same tool and the same rules as `npm run boundaries`, on another tree. */
async function cruise(folder: string): Promise<Report> {
  const parameters = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'libs', 'apps', 'test'];
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await run(join(root, 'node_modules/.bin/depcruise'), parameters, options)
    .catch((failure: { stdout?: string; message: string }) => {
      if (failure.stdout) return { stdout: failure.stdout };
      throw new Error(failure.message);
    });
  return JSON.parse(stdout) as Report;
}

function write(folder: string, file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
}

describe('the boundaries of the house', () => {
  let folder: string;
  let planted: Report;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'musubi-boundaries-'));
    for (const file of ['.dependency-cruiser.mjs', 'tsconfig.architecture.json', 'tsconfig.base.json', 'package.json']) {
      cpSync(join(root, file), join(folder, file));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    for (const leaf of leaves) write(folder, leaf, 'export const leaf = 1;\n');
    for (const { file, imports } of [...plants, cycleBack]) write(folder, file, `import '${imports}';\nexport const planted = 1;\n`);
    planted = await cruise(folder);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(plants.map((plant) => [plant.rule, plant.file] as const))('%s turns red for %s', (rule, file) => {
    const red = planted.summary.violations.filter((violation) => violation.from === file).map((violation) => violation.rule.name);
    expect(red).toContain(rule);
  });

  it('has a planted violation for every rule', () => {
    const rules = (planted.summary.ruleSetUsed?.forbidden ?? []).map((rule) => rule.name);
    expect(rules.length).toBeGreaterThan(10);
    expect([...new Set(plants.map((plant) => plant.rule))].sort()).toEqual([...new Set(rules)].sort());
  });

  it('finds no violation and no cycle in the house itself', async () => {
    const house = await cruise(root);
    expect(house.summary.totalCruised).toBeGreaterThan(200);
    expect(house.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from}`)).toEqual([]);
  }, 60_000);
});
