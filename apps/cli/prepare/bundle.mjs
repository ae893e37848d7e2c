import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';

const folder = join(root, 'dist');
const stampFile = join(folder, '.built-from');

/** What stays a package: native code, and the queues' board, which looks for its own files. */
const external = [/^@node-rs\//u, /^@bull-board\//u];

/**
 * The API and the worker with all they import, each in one file and what they share: dist/api.js, dist/worker.js. A process
 * spends most of its start on finding and opening two thousand modules.
 */
export async function bundleServers() {
  // Taken first: what changes meanwhile is built the next time.
  const state = serversState();
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: { api: join(root, 'apps/api/dist/main.js'), worker: join(root, 'apps/worker/dist/main.js') },
    cwd: root, platform: 'node', external, logLevel: 'silent',
  });
  try {
    // Nest and TypeORM speak of a class by its name, which a bundler changes where two are called the same.
    await bundle.write({ dir: folder, format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js', keepNames: true, cleanDir: true });
  } finally {
    await bundle.close();
  }
  writeFileSync(stampFile, state);
}

export function serversAreStale() {
  try {
    return readFileSync(stampFile, 'utf8') !== serversState();
  } catch {
    return true;
  }
}

function serversState() {
  return fingerprint(['package-lock.json', 'libs', 'apps/api', 'apps/worker', 'apps/composition']);
}
