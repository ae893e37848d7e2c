import { join } from 'node:path';
import { bundlePrograms, bundleServers, serversAreStale } from '../../apps/cli/prepare/bundle.mjs';

/** As built: by tsc -b test/processes, and the command line, of which the tests start a command many times. */
const programs = {
  'musubi': 'apps/cli/dist/main.js',
  'failpoint-worker': 'test/processes/dist/failpoint-worker.js', 'weakened-api': 'test/processes/dist/weakened-api.js',
  'print-world': 'test/builders/print-world.ts',
};

/** The programs that tests start: the product's own as they are shipped, and those that only tests have. */
export async function bundleProcesses() {
  await Promise.all([
    serversAreStale() ? bundleServers() : undefined,
    bundlePrograms(programs, join(import.meta.dirname, 'dist/bundle')),
  ]);
}
