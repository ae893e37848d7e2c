import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './root.mjs';

/** As tsconfig.base.json says; tests compile with the same compiler. */
const options = {
  swcrc: false,
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
};

/**
 * TypeScript of libs/ and apps/ that has changed, each file into its package's dist/. Types are stripped, not checked:
 * that takes a second instead of half a minute, and `npm run check` (tsc -b, into the same places) does the checking.
 */
export function staleSources() {
  return ['libs', 'apps'].flatMap((folder) => sourcesIn(join(root, folder), undefined))
    .filter(({ source, output }) => !existsSync(output) || statSync(output).mtimeMs < statSync(source).mtimeMs);
}

/** Compiles them; throws naming the file that cannot be read as TypeScript. */
export async function compile(stale) {
  const { transformSync } = await import('@swc/core');
  for (const { source, output } of stale) {
    const { code } = transformSync(readFileSync(source, 'utf8'), { ...options, filename: source });
    mkdirSync(dirname(output), { recursive: true });
    writeFileSync(output, code);
  }
}

function sourcesIn(folder, outerPackage) {
  const home = existsSync(join(folder, 'package.json')) ? folder : outerPackage;
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return isOutput(path) ? [] : sourcesIn(path, home);
    if (home === undefined || !/(?<!\.d|\.spec|\.int-spec)\.ts$/u.test(entry.name)) return [];
    return [{ source: path, output: join(home, 'dist', relative(home, path)).replace(/\.ts$/u, '.js') }];
  });
}

/** The web has its own build. */
function isOutput(path) {
  return /[\\/](?:dist|node_modules|apps[\\/]web)$/u.test(path);
}
