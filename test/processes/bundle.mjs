import { join } from 'node:path';
import { rolldown } from 'rolldown';

const directory = join(import.meta.dirname, 'dist');

/**
 * Makes one file of each built test process (tsc -b test/processes) and all it imports. A worker spends most of its start on
 * finding and opening a thousand modules, and the chaos suites start dozens of them.
 */
export async function bundleTestProcesses() {
  const bundle = await rolldown({
    input: { 'failpoint-worker': join(directory, 'failpoint-worker.js') },
    platform: 'node', treeshake: false, logLevel: 'silent',
    // What is native stays a package. Nest's optional packages are not installed, and it asks for them only when they are used.
    external: [/^@node-rs\//u],
  });
  try {
    await bundle.write({ dir: join(directory, 'bundle'), format: 'esm' });
  } finally {
    await bundle.close();
  }
}
