import { join } from 'node:path';
import { bundlePrograms, bundleServers, serversAreStale } from '../../apps/cli/prepare/bundle.mjs';

/** As built by tsc -b test/processes. */
const programs = {
  'failpoint-worker': 'test/processes/dist/failpoint-worker.js', 'weakened-api': 'test/processes/dist/weakened-api.js',
};

/** The programs that tests start: the product's own as they are shipped, and those that only tests have. */
export async function bundleProcesses() {
  await Promise.all([
    serversAreStale() ? bundleServers() : undefined,
    bundlePrograms(programs, join(import.meta.dirname, 'dist/bundle')),
  ]);
}
