import { existsSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, say } from './fail.mjs';
import { root } from './root.mjs';
import { runProgram } from './run-program.mjs';

// npm writes this at the very end of an install, so an interrupted one does not count.
const installed = join(root, 'node_modules', '.package-lock.json');

/** `npm ci` when nothing is installed or the lock file has changed since. */
export async function installIfNeeded() {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
  say('installing packages (npm ci) …');
  const [command, ...first] = npm();
  // The build needs the development packages, whatever NODE_ENV says.
  const code = await runProgram(command, [...first, 'ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error']);
  if (code !== 0) fail(`npm ci failed (exit code ${code}): its lines above say why.`);
}

function npm() {
  const current = process.env.npm_execpath;
  return current && basename(current) === 'npm-cli.js' ? [process.execPath, current] : ['npm'];
}
