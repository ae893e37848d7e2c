import { join } from 'node:path';
import { areStale, bundlePrograms, servers } from '../../apps/cli/prepare/bundle.mjs';

/** The command line, of which the tests start a command many times, and what only tests start: workers that die at a failpoint, the API without a guard. */
const processes = {
  programs: {
    'musubi': 'apps/cli/dist/main.js',
    'failpoint-worker': 'test/processes/failpoint-worker.ts', 'weakened-api': 'test/processes/weakened-api.ts',
    'print-world': 'test/builders/print-world.ts',
  },
  directory: join(import.meta.dirname, 'dist/bundle'),
  sources: [...servers.sources, 'apps/cli', 'test/processes', 'test/builders', 'test/servers'],
};

/** The programs that tests start: the product's own as they are shipped, and those that only tests have. */
export async function bundleProcesses() {
  await Promise.all([servers, processes].filter(areStale).map(bundlePrograms));
}
