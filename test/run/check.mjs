// npm run check: types, lint, boundaries, pure specs; two at a time for two cores. `--all` looks for unused code too.
import { spawn } from 'node:child_process';
import { installIfNeeded } from '../../apps/cli/prepare/install.mjs';

const bin = (name) => `node_modules/.bin/${name}`;

/** Where Jest leaves its counts, when the caller wants them. */
const counts = process.argv.filter((argument) => argument === '--json' || argument.startsWith('--outputFile='));

/** Two at a time, long ones first. Types build dist/, which nothing else in the check reads. */
const steps = [
  ['pure specs', bin('jest'), ['--selectProjects', 'spec', '--silent', '--maxWorkers=1', ...counts]],
  ['types of the packages', bin('tsc'), ['-b']],
  ['lint', bin('eslint'), ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0']],
  ['boundaries', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', '--output-type', 'err', 'libs', 'apps', 'test']],
  ['types of the tests', bin('tsc'), ['-p', 'tsconfig.architecture.json']],
  ['types of the page', bin('tsc'), ['-p', 'apps/web', '--noEmit']],
  ...(process.argv.includes('--all') ? [['unused code', bin('knip'), []]] : []),
];

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
