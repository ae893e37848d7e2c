// npm test: sets itself up, builds, runs every suite and ends with the sum. `npm test -- int browser` runs only those.
import { fail, say } from '../../apps/cli/prepare/fail.mjs';
import { prepare } from '../../apps/cli/prepare/prepare.mjs';
import { runProgram } from '../../apps/cli/prepare/run-program.mjs';
import { watchParent } from '../../apps/cli/prepare/watch-parent.mjs';
import { installMissing } from './debian-packages.mjs';
import { requirements } from './requirements.mjs';
import { runSuite } from './run-suite.mjs';
import { chooseSuites } from './suites.mjs';
import { leftOut, printSum } from './tally.mjs';

watchParent();
const chosen = chooseSuites(process.argv.slice(2));
// One waits for npm, the other for Debian.
await Promise.all([build(), installMissing(chosen.flatMap((suite) => suite.needs))]);

const results = [];
for (const suite of chosen) {
  const missing = suite.needs.map((need) => requirements[need]).filter((requirement) => !requirement.isMet());
  if (missing.length > 0) {
    results.push(leftOut(suite, missing));
    continue;
  }
  say(`\n== ${suite.name}: ${suite.about}`);
  results.push(await runSuite(suite));
}
process.exitCode = printSum(results) ? 0 : 1;

/** The product, and the processes that only tests start: workers that die at a failpoint, the mutant without an inbox. */
async function build() {
  await prepare({ development: true });
  const code = await runProgram(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'test/processes'], { stdout: 1 });
  if (code !== 0) fail('Building test/processes failed: the lines above say where.');
}
