// npm run check: types, lint, boundaries, pure specs; two at a time for two cores. CI asks for all but the specs, which
// `npm test` runs, and for unused code besides (suites.mjs).
import { spawn } from 'node:child_process';
import { installIfNeeded } from '../../apps/cli/prepare/install.mjs';

const bin = (name) => `node_modules/.bin/${name}`;

/** TypeScript 7 checks three times as fast; `typescript` itself stays the version whose compiler other tools call (docs/adr/0013). */
const tsc = 'node_modules/typescript-7/bin/tsc';

const specs = ['pure specs', bin('jest'), ['--selectProjects', 'spec', '--silent', '--maxWorkers=2']];
/** Declarations only: what runs is compiled by swc (prepare/compile.mjs), and other suites may be loading it. */
const packages = ['types of the packages', tsc, ['-b', '--emitDeclarationOnly']];
const types = [
  ['types of the tests', tsc, ['-p', 'tsconfig.architecture.json']],
  ['types of the page', tsc, ['-p', 'apps/web', '--noEmit']],
];
/** Long ones first. */
const rules = [
  ['lint', bin('eslint'), ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0']],
  ['boundaries', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'libs', 'apps', 'test']],
  ...types,
];
const parts = { '--types': [packages, ...types], '--rules': [packages, ...rules, ['unused code', bin('knip'), []]] };
const steps = process.argv.flatMap((argument) => parts[argument] ?? []);
if (steps.length === 0) steps.push(specs, packages, ...rules);

function run([name, command, parameters]) {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => { output += chunk; });
    child.on('error', (error) => { output += String(error); });
    child.on('close', (code) => {
      const seconds = ((performance.now() - start) / 1_000).toFixed(1);
      process.stdout.write(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
      if (code !== 0) process.stdout.write(`${output}\n`);
      else if (name === 'pure specs') process.stdout.write(`     ${output.match(/^Tests:.*$/mu)?.[0] ?? ''}\n`);
      resolve(code === 0);
    });
  });
}

async function runLane() {
  let passed = true;
  for (let step = steps.shift(); step; step = steps.shift()) passed = await run(step) && passed;
  return passed;
}

await installIfNeeded({ development: true });
const passed = await Promise.all([runLane(), runLane()]);
process.exitCode = passed.every(Boolean) ? 0 : 1;
