import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';

/** The API, the worker, the command line and what prepares a database for it: dist/api.js and so on. */
export const servers = {
  programs: {
    'api': 'apps/api/dist/main.js', 'worker': 'apps/worker/dist/main.js',
    'musubi': 'apps/cli/dist/main.js', 'prepare-world': 'apps/cli/dist/launcher/prepare-world.js',
  },
  directory: join(root, 'dist'),
  sources: ['package-lock.json', 'libs', 'apps/api', 'apps/worker', 'apps/composition', 'apps/cli'],
};

/** What stays a package: native code, and what looks for its own files: the queues' board, the writer of PDF. */
const external = [/^@node-rs\//u, /^@bull-board\//u, /^pdfmake$/u];

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
 * Makes a few files of compiled programs and all they import: a process spends most of its start on finding, opening and compiling
 * two thousand modules. What programs share is made and kept once; what a program imports when it runs is a file of its own, not read before.
 * The program itself runs it by what is kept of its last run (run-cached.mjs).
 *
 * @param bundles programs: name to compiled file, from the top of the repository; sources: what they are made of
 */
export async function bundlePrograms({ programs, directory, sources }) {
  // Taken first: what changes meanwhile is built the next time.
  const state = fingerprint(sources);
  rmSync(directory, { recursive: true, force: true });
  await bundle(Object.fromEntries(Object.entries(programs).map(([name, file]) => [name, join(root, file)])), join(directory, 'parts'));
  const runner = relative(directory, join(import.meta.dirname, 'run-cached.mjs')).replaceAll('\\', '/');
  for (const name of Object.keys(programs)) {
    writeFileSync(join(directory, `${name}.js`), `import { runCached } from '${runner}';\nrunCached(\`\${import.meta.dirname}/parts/${name}.cjs\`);\n`);
  }
  writeFileSync(stampOf(directory), state);
}

const stampOf = (directory) => join(directory, '.built-from');

async function bundle(input, directory) {
  const { rolldown } = await import('rolldown');
  const made = await rolldown({ input, cwd: root, platform: 'node', external, plugins: [oldTypeorm], logLevel: 'silent' });
  try {
    await made.write({
      dir: directory, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'part-[name]-[hash].cjs', dynamicImportInCjs: false,
      // Nest and TypeORM speak of a class by its name, which a bundler changes where two are called the same.
      keepNames: true, comments: false,
    });
  } finally {
    await made.close();
  }
}
