import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { areStale, bundlePrograms, servers } from './bundle.mjs';
import { compile, staleSources } from './compile.mjs';
import { fail, say } from './fail.mjs';
import { fingerprint } from './fingerprint.mjs';
import { root } from './root.mjs';
import { runProgram } from './run-program.mjs';

/** Goes with what it describes; the server shows no file with such a name. */
const stampFile = join(root, 'apps', 'web', 'dist', '.built-from');

/** Compiles what has changed since the last build, servers and web at the same time. */
export async function build({ web }) {
  const stale = staleSources();
  const webIsStale = web && readStamp() !== webState();
  if (stale.length === 0 && !webIsStale && !areStale(servers)) return;
  say('building …');
  const bundling = webIsStale ? bundleWeb() : undefined;
  await compile(stale).catch((error) => fail(`Compiling failed: ${error.message}`));
  if (areStale(servers)) await bundlePrograms(servers).catch((error) => fail(`Bundling the servers failed: ${error.message}`));
  await bundling;
}

async function bundleWeb() {
  // Any other config loader leaves a file in node_modules, after which npm would read all of it anew (see install.mjs).
  const vite = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error', '--configLoader', 'runner'];
  // Taken first: what changes meanwhile is built the next time.
  const state = webState();
  const code = await runProgram(process.execPath, vite, { cwd: join(root, 'apps', 'web') });
  if (code !== 0) fail('Building the web failed: the lines above say where.');
  writeFileSync(stampFile, state);
}

function webState() {
  return fingerprint(['package-lock.json', 'apps/web', 'libs/0-kernel']);
}

function readStamp() {
  try {
    return readFileSync(stampFile, 'utf8');
  } catch {
    return '';
  }
}
