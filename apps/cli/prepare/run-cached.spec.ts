import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'musubi-cached-'));
  writeFileSync(join(directory, 'program.cjs'), bundle);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const bundle = `
  const { basename } = require('node:path');
  function lazily() { return basename(__filename) + ' ' + typeof module.exports; }
  process.stdout.write(lazily());`;

/** As a process of the product is started. @returns what it says */
function run(): string {
  const file = join(directory, 'program.cjs');
  const program = `import { runCached } from ${JSON.stringify(resolve(__dirname, 'run-cached.mjs'))};\nrunCached(${JSON.stringify(file)});\n`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

const caches = (): string[] => readdirSync(directory).filter((name) => name.endsWith('.cache'));
const cache = (): string => join(directory, caches()[0] ?? '');

test('a program runs the same without and with what was kept of its last run, for this version of Node', () => {
  expect(run()).toBe('program.cjs object');
  expect(caches()).toEqual([`program.cjs.${process.version}.cache`]);
  const { mtimeMs } = statSync(cache());
  expect(run()).toBe('program.cjs object');
  // It was taken: what is refused is made anew.
  expect(statSync(cache()).mtimeMs).toBe(mtimeMs);
});

test('what is broken is not believed, and made anew', () => {
  run();
  const whole = readFileSync(cache());
  for (const broken of [Buffer.from('no such thing'), whole.subarray(0, whole.length / 2), Buffer.alloc(0)]) {
    writeFileSync(cache(), broken);
    expect(run()).toBe('program.cjs object');
    expect(readFileSync(cache()).length).toBeGreaterThan(broken.length);
  }
});

test('what was kept of another program is not believed', () => {
  run();
  writeFileSync(join(directory, 'program.cjs'), `process.stdout.write('another');`);
  expect(run()).toBe('another');
});

test('a part is read when it is asked for, once, and each program keeps of it what it runs', () => {
  writeFileSync(join(directory, 'part.cjs'), `process.stdout.write('read '); exports.basename = require('node:path').basename(__filename);`);
  writeFileSync(join(directory, 'program.cjs'), `${bundle} for (const turn of [1, 2]) process.stdout.write(turn + require('./part.cjs').basename);`);
  for (const turn of ['first', 'later']) expect([turn, run()]).toEqual([turn, 'program.cjs objectread 1part.cjs2part.cjs']);
  expect(caches().sort()).toEqual(['part.cjs.program.cjs', 'program.cjs'].map((name) => `${name}.${process.version}.cache`));
});

test('where nothing can be kept it runs too', () => {
  writeFileSync(join(directory, 'program.cjs'), `require('node:fs').rmSync(${JSON.stringify(directory)}, { recursive: true });${bundle}`);
  expect(run()).toBe('program.cjs object');
});
