import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';

/** The API and the worker, dist/api.js and dist/worker.js. */
export const servers = {
  programs: { api: 'apps/api/dist/main.js', worker: 'apps/worker/dist/main.js' },
  directory: join(root, 'dist'),
  sources: ['package-lock.json', 'libs', 'apps/api', 'apps/worker', 'apps/composition', 'apps/cli/prepare'],
};

/** What stays a package: native code, and the queues' board, which looks for its own files. */
const external = [/^@node-rs\//u, /^@bull-board\//u];

/** TypeORM 1 has none of what this module asks for, and asking would load all of it a second time. */
const oldTypeorm = {
  name: 'old-typeorm',
  transform: (code, id) => (id.endsWith('@nestjs/typeorm/dist/common/typeorm-compat.js') ? code.replace("require('typeorm')", '({})') : undefined),
};

/** @param bundles as `servers` */
export function areStale({ directory, sources }) {
  try {
    return readFileSync(stampOf(directory), 'utf8') !== fingerprint(sources);
  } catch {
    return true;
  }
}

/**
 * Makes one file of each compiled program and all it imports: a process spends most of its start on finding, opening and compiling
 * two thousand modules. The program itself runs it by what is kept of its last run (run-cached.mjs).
 *
 * @param bundles programs: name to compiled file, from the top of the repository; sources: what they are made of
 */
export async function bundlePrograms({ programs, directory, sources }) {
  // Taken first: what changes meanwhile is built the next time.
  const state = fingerprint(sources);
  rmSync(directory, { recursive: true, force: true });
  await Promise.all(Object.entries(programs).map(([name, file]) => bundleProgram(join(root, file), directory, name)));
  writeFileSync(stampOf(directory), state);
}

const stampOf = (directory) => join(directory, '.built-from');

async function bundleProgram(input, directory, name) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input, cwd: root, platform: 'node', external, plugins: [oldTypeorm], logLevel: 'silent' });
  try {
    await bundle.write({
      file: join(directory, 'parts', `${name}.cjs`), format: 'cjs', codeSplitting: false, dynamicImportInCjs: false,
      // Nest and TypeORM speak of a class by its name, which a bundler changes where two are called the same.
      keepNames: true, comments: false,
    });
  } finally {
    await bundle.close();
  }
  const runner = relative(directory, join(import.meta.dirname, 'run-cached.mjs')).replaceAll('\\', '/');
  writeFileSync(join(directory, `${name}.js`), `import { runCached } from '${runner}';\nrunCached(\`\${import.meta.dirname}/parts/${name}.cjs\`);\n`);
}
