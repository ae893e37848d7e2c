import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eventually } from '../servers/eventually.js';
import { lackingPackages } from './lacking-packages.js';
import { leftAfter } from './processes.js';

const top = join(__dirname, '..', '..');
const installMs = 120_000;

interface LockFile {
  readonly lockfileVersion: number;
  readonly packages: Record<string, object>;
}

/**
 * The scripts that install, in a repository with one package for running and one for development, both as our lock file has
 * them: so each install takes a second. What they do to the whole repository, the first start of a fresh clone shows.
 */
describe('the packages of a clone', () => {
  const [runtime, development] = ['node_modules/get-nonce', 'node_modules/fast-check'] as const;
  let repository: string;
  const birth = (): number => statSync(join(repository, runtime)).birthtimeMs;

  beforeEach(() => {
    repository = mkdtempSync(join(tmpdir(), 'musubi-install-'));
    for (const path of ['apps/cli/prepare', 'libs/1-platform/embedded/guard.mjs', '.npmrc']) {
      mkdirSync(join(repository, dirname(path)), { recursive: true });
      cpSync(join(top, path), join(repository, path), { recursive: true });
    }
    writePackageFiles();
  });
  afterEach(() => rmSync(repository, { recursive: true, force: true, maxRetries: 5 }));

  it('are those for running after a start, the others are added by a check, which leaves alone what is there', async () => {
    expect(await install({ development: false })).toBe('installing packages (npm ci) …');
    expect(lackingPackages(repository)).toEqual({ runtime: [], development: [development, 'node_modules/pure-rand'] });
    const before = birth();
    expect(await install({ development: true })).toBe('adding the packages for development (npm install) …');
    expect(lackingPackages(repository)).toEqual({ runtime: [], development: [] });
    expect(birth()).toBe(before);
    expect(await install({ development: true })).toBe('');
    expect(await install({ development: false })).toBe('');
  }, installMs);

  it('are all there at once when a check comes first, and a start then installs nothing', async () => {
    expect(await install({ development: true })).toBe('installing packages (npm ci) …');
    expect(lackingPackages(repository)).toEqual({ runtime: [], development: [] });
    expect(await install({ development: false })).toBe('');
  }, installMs);

  it('are not believed in when an install was cut short', async () => {
    await install({ development: false });
    const before = birth();
    const cutShort = begin({ development: true });
    await eventually('npm works', () => Promise.resolve(existsSync(join(repository, '.unfinished-install'))), installMs);
    cutShort.child.kill('SIGKILL');
    await cutShort.exited;
    expect(await leftAfter(repository, 3_000)).toEqual([]);
    expect(await install({ development: false })).toBe('installing packages (npm ci) …');
    expect(lackingPackages(repository).runtime).toEqual([]);
    expect(birth()).not.toBe(before);
  }, installMs);

  it('are installed anew when the lock file has another version of one', async () => {
    await install({ development: false });
    const list = join(repository, 'node_modules/.package-lock.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace(/(?<="node_modules\/get-nonce": \{\s*"version": ")[^"]+/u, '0.0.1'));
    expect(lackingPackages(repository).runtime).toEqual([runtime]);
    expect(await install({ development: false })).toBe('installing packages (npm ci) …');
    expect(lackingPackages(repository).runtime).toEqual([]);
  }, installMs);

  /** What was said on the way, without what npm says. */
  async function install(options: { readonly development: boolean }): Promise<string> {
    const installing = begin(options);
    expect([await installing.exited, installing.stderr()]).toEqual([0, installing.stderr()]);
    return installing.stderr().split('\n').filter((line) => line.endsWith('…')).join('\n');
  }

  function begin(options: { readonly development: boolean }): { child: ReturnType<typeof spawn>; exited: Promise<number | null>; stderr: () => string } {
    const program = `import { installIfNeeded } from '${join(repository, 'apps/cli/prepare/install.mjs')}'; await installIfNeeded(${JSON.stringify(options)});`;
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_(?!config_registry)|JEST_|NODE_ENV$|CI$)/u.test(name)));
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: repository, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => { text += chunk.toString(); });
    return { child, exited: new Promise((resolve) => child.once('close', resolve)), stderr: () => text };
  }

  function writePackageFiles(): void {
    const ours = JSON.parse(readFileSync(join(top, 'package-lock.json'), 'utf8')) as LockFile;
    const version = (path: string): string => (ours.packages[path] as { version: string }).version;
    const manifest = {
      name: 'small', version: '1.0.0', dependencies: { 'get-nonce': version(runtime) }, devDependencies: { 'fast-check': version(development) },
    };
    const packages = { '': manifest, ...Object.fromEntries([runtime, development, 'node_modules/pure-rand'].map((path) => [path, ours.packages[path]])) };
    const lock = { name: 'small', version: '1.0.0', lockfileVersion: ours.lockfileVersion, requires: true, packages };
    writeFileSync(join(repository, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(repository, 'package-lock.json'), JSON.stringify(lock, null, 2));
  }
});
