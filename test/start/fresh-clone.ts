import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StartUser } from './start-user.js';

/** A clone of what is committed, and everything a start may write to, belonging to one user. */
export interface FreshClone {
  readonly user: StartUser;
  readonly repository: string;
  readonly dataDirectory: string;
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

const top = join(__dirname, '..', '..');
const [npmCache, packages] = ['npm-cache', 'packages'].map((name) => join(realpathSync(tmpdir()), `musubi-${name}-${process.pid}`)) as [string, string];

/**
 * The npm cache is empty at first, so the first clone's first start shows what a newcomer waits for. A further clone gets the packages
 * of the one before it: whoever runs these tests has just installed them too, and does not wait for it a third time.
 */
export function freshClone(user: StartUser): FreshClone {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'musubi-start-')));
  chmodSync(directory, 0o711);
  const [repository, home] = [join(directory, 'clone'), join(directory, 'home')];
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', top, repository]);
  mkdirSync(home);
  mkdirSync(npmCache, { recursive: true });
  if (existsSync(packages)) renameSync(packages, join(repository, 'node_modules'));
  if (user.uid !== undefined) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, directory, npmCache]);
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim();
  const dataDirectory = join(directory, 'data');
  return {
    user, repository, dataDirectory,
    env: {
      ...withoutOurs(process.env), HOME: home, MUSUBI_DATA_DIR: dataDirectory,
      npm_config_cache: npmCache, npm_config_registry: registry,
    },
    remove: () => {
      if (existsSync(join(repository, 'node_modules'))) renameSync(join(repository, 'node_modules'), packages);
      removeFolder(directory);
    },
  };
}

/** What clones leave to each other. */
export function removeSharedFolders(): void {
  [npmCache, packages].forEach(removeFolder);
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Nothing of the run around us: neither Jest's marks, nor npm's of the script that started it. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(?:npm_|JEST_|TEST_|MUSUBI_PICTURES$|NODE_ENV$|CI$)/u;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}
