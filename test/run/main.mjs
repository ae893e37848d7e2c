// npm test: sets itself up, builds, runs every suite and ends with the sum. `npm test -- int browser` runs only those.
import { say } from '../../apps/cli/prepare/fail.mjs';
import { prepare } from '../../apps/cli/prepare/prepare.mjs';
import { watchParent } from '../../apps/cli/prepare/watch-parent.mjs';
import { installMissing } from './debian-packages.mjs';
import { requirements } from './requirements.mjs';
import { runSuite } from './run-suite.mjs';
import { chooseSuites } from './suites.mjs';
import { leftOut, printSum } from './tally.mjs';

watchParent();
const chosen = chooseSuites(process.argv.slice(2));
// One waits for npm, the other for Debian.
await Promise.all([prepare({ development: true }), installMissing(chosen.flatMap((suite) => suite.needs))]);

const results = [];
const inBackground = [];
for (const suite of chosen) {
  const missing = suite.needs.map((need) => requirements[need]).filter((requirement) => !requirement.isMet());
  if (missing.length > 0) {
    results.push(leftOut(suite, missing));
    continue;
  }
  say(`\n== ${suite.name}: ${suite.about}${suite.inBackground ? ' (in the background)' : ''}`);
  if (suite.inBackground) inBackground.push(runSuite(suite));
  else results.push(await runSuite(suite));
}
results.push(...await Promise.all(inBackground));
process.exitCode = printSum(results) ? 0 : 1;
