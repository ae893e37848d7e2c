import { join } from 'node:path';
import { areStale, bundlePrograms, servers } from '../../apps/cli/prepare/bundle.mjs';

/** What only tests start: workers that die at a failpoint, the API without a guard. */
const processes = {
  programs: {
    'failpoint-worker': 'test/processes/failpoint-worker.ts', 'weakened-api': 'test/processes/weakened-api.ts',
    'print-world': 'test/builders/print-world.ts',
  },
  directory: join(import.meta.dirname, 'dist/bundle'),
  sources: [...servers.sources, 'test/processes', 'test/builders', 'test/servers'],
};

/** The programs that tests start: the product's own as they are shipped, and those that only tests have. */
export const bundleProcesses = () => bundleStale(servers, processes);

/** The product's own. */
export const bundleServers = () => bundleStale(servers);

async function bundleStale(...bundles) {
  await Promise.all(bundles.filter(areStale).map(bundlePrograms));
}
