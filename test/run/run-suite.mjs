import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../apps/cli/prepare/run-program.mjs';

/** Variables of a developer's own system must not reach the tests; these may. */
const kept = ['MUSUBI_MEILI_BIN', 'MUSUBI_NO_INSTALL', 'MUSUBI_PICTURES'];

/** Runs one suite and gives its counts as Jest wrote them; one without Jest has none. A suite that fails without a failed test counts as one. */
export async function runSuite({ name, command, inBackground = false }) {
  const directory = mkdtempSync(join(tmpdir(), 'musubi-counts-'));
  const file = join(directory, 'counts.json');
  const start = Date.now();
  try {
    const code = await runProgram(process.execPath, [...command, '--json', `--outputFile=${file}`], { env: environment(), stdout: 1, inBackground });
    const counts = inBackground ? { passed: 0, failed: 0, skipped: 0 } : read(file);
    const failed = counts.failed === 0 && code !== 0 ? 1 : counts.failed;
    return { name, ...counts, failed, seconds: (Date.now() - start) / 1_000 };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function read(file) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: counts.numPassedTests,
      // A file that did not even load has no tests to count.
      failed: counts.numFailedTests + counts.numRuntimeErrorTestSuites,
      skipped: counts.numPendingTests + counts.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function environment() {
  const own = (key) => (key.startsWith('MUSUBI_') && !kept.includes(key)) || key === 'PORT';
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !own(key)));
}
