import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';

const servers = { api: 'apps/api/dist/main.js', worker: 'apps/worker/dist/main.js' };
const folder = join(root, 'dist');
const stampFile = join(folder, '.built-from');

/** What stays a package: native code, and the queues' board, which looks for its own files. */
const external = [/^@node-rs\//u, /^@bull-board\//u];

/** TypeORM 1 has none of what this module asks for, and asking would load all of it a second time. */
const oldTypeorm = {
  name: 'old-typeorm',
  transform: (code, id) => (id.endsWith('@nestjs/typeorm/dist/common/typeorm-compat.js') ? code.replace("require('typeorm')", '({})') : undefined),
};

/** The API and the worker, dist/api.js and dist/worker.js. */
export async function bundleServers() {
  // Taken first: what changes meanwhile is built the next time.
  const state = serversState();
  await bundlePrograms(servers, folder);
  writeFileSync(stampFile, state);
}

export function serversAreStale() {
  try {
    return readFileSync(stampFile, 'utf8') !== serversState();
  } catch {
    return true;
  }
}

/**
 * Makes one file of each compiled program and all it imports, what several share in parts/: a process spends most of its start
 * on finding and opening two thousand modules.
 *
 * @param programs name to compiled file, from the top of the repository
 */
export async function bundlePrograms(programs, directory) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, join(root, file)])),
    cwd: root, platform: 'node', external, plugins: [oldTypeorm], logLevel: 'silent',
  });
  try {
    await bundle.write({
      dir: directory, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js', cleanDir: true,
      // Nest and TypeORM speak of a class by its name, which a bundler changes where two are called the same.
      keepNames: true, comments: false,
    });
  } finally {
    await bundle.close();
  }
}

function serversState() {
  return fingerprint(['package-lock.json', 'libs', 'apps/api', 'apps/worker', 'apps/composition']);
}
