import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '../..');
const directory = join(import.meta.dirname, 'dist');

/** As built: the product's own (tsc -b), and those that only tests start (tsc -b test/processes). */
const processes = {
  'api': 'apps/api/dist/main.js', 'worker': 'apps/worker/dist/main.js',
  'failpoint-worker': 'test/processes/dist/failpoint-worker.js', 'weakened-api': 'test/processes/dist/weakened-api.js',
};

/** Our modules look for files beside them: each goes on knowing where it stood. */
const places = {
  name: 'places',
  transform: (code, id) => (id.startsWith(root) && !id.includes('/node_modules/') && code.includes('import.meta.') ? code
    .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(id).href)).replaceAll('import.meta.dirname', JSON.stringify(dirname(id))) : undefined),
};

/** TypeORM 1 has none of what this module asks for, and asking would load all of it a second time. */
const oldTypeorm = {
  name: 'old-typeorm',
  transform: (code, id) => (id.endsWith('@nestjs/typeorm/dist/common/typeorm-compat.js') ? code.replace("require('typeorm')", '({})') : undefined),
};

/**
 * Makes one file of each built process and all it imports. A process spends most of its start on finding and opening two
 * thousand modules, and the suites start a hundred of them. As it is shipped it is started by the start suite and in test/chaos.
 */
export async function bundleProcesses() {
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(processes).map(([name, file]) => [name, join(root, file)])),
    plugins: [places, oldTypeorm], platform: 'node', treeshake: false, logLevel: 'silent',
    // What is native stays a package, and the board, which looks for its page. Nest's optional packages are not installed, and it asks for them only when they are used.
    external: [/^@node-rs\//u, /^@bull-board\//u],
  });
  try {
    await bundle.write({ dir: join(directory, 'bundle'), format: 'esm', comments: false });
  } finally {
    await bundle.close();
  }
}
