import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '@musubi/platform/embedded/free-port';
import { eventually } from '../servers/eventually.js';
import { freshClone, type FreshClone } from './fresh-clone.js';
import { Launched } from './launched.js';
import { leftAfter } from './processes.js';

const installMs = 300_000;

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/**
 * `npm run up` installs what building and running take; tests and checks add the rest. Whichever comes first,
 * in the end there is what the lock file says. The tests build on each other: an install takes half a minute.
 */
describe('the packages of a fresh clone', () => {
  let clone: FreshClone;
  const file = (...path: string[]): string => join(clone.repository, ...path);

  beforeAll(() => { clone = freshClone({ name: 'whoever runs the tests' }); });
  afterAll(() => clone.remove());

  it('are without those for development after a start', async () => {
    expect(await upStandardError()).toMatch(/^installing packages \(npm ci\) …$/mu);
    expect(lacking()).toEqual({ runtime: [], development: expect.arrayContaining(['node_modules/eslint', 'node_modules/jest']) });
  }, installMs);

  it('are not believed in when an install was cut short', async () => {
    const before = statSync(file('node_modules', 'typeorm')).birthtimeMs;
    const cutShort = tools();
    await eventually('npm has begun to add', async () => Promise.resolve(existsSync(file('node_modules', 'eslint'))), installMs);
    cutShort.child.kill('SIGKILL');
    await cutShort.exited;
    expect(await leftAfter(clone.repository, 3_000)).toEqual([]);
    expect(await upStandardError()).toMatch(/^installing packages \(npm ci\) …$/mu);
    expect(lacking().runtime).toEqual([]);
    expect(statSync(file('node_modules', 'typeorm')).birthtimeMs).not.toBe(before);
  }, installMs);

  it('are completed by a check that comes after, which leaves what is there alone', async () => {
    const before = statSync(file('node_modules', 'typeorm')).birthtimeMs;
    const adding = tools();
    expect(await adding.exited).toBe(0);
    expect(adding.stderr()).toMatch(/^adding the packages for development \(npm install\) …$/mu);
    expect(lacking()).toEqual({ runtime: [], development: [] });
    expect(statSync(file('node_modules', 'typeorm')).birthtimeMs).toBe(before);
    expect(execFileSync('git', ['status', '--porcelain'], { cwd: clone.repository, encoding: 'utf8' })).toBe('');
    await expectNothingToDo();
  }, installMs);

  it('are all there at once when a check comes first, and a start then installs nothing', async () => {
    rmSync(file('node_modules'), { recursive: true });
    const installing = tools();
    expect(await installing.exited).toBe(0);
    expect(installing.stderr()).toMatch(/^installing packages \(npm ci\) …$/mu);
    expect(lacking()).toEqual({ runtime: [], development: [] });
    expect(await upStandardError()).not.toMatch(/installing|adding/u);
    await expectNothingToDo();
  }, installMs);

  /** What every script that needs development packages runs first. */
  function tools(): { child: ReturnType<typeof spawn>; exited: Promise<number | null>; stderr: () => string } {
    const child = spawn(process.execPath, ['apps/cli/prepare/tools.mjs'], { cwd: clone.repository, env: clone.env, stdio: ['ignore', 'ignore', 'pipe'] });
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => { text += chunk.toString(); });
    return { child, exited: new Promise((resolve) => child.once('close', resolve)), stderr: () => text };
  }

  async function expectNothingToDo(): Promise<void> {
    const again = tools();
    expect(await again.exited).toBe(0);
    expect(again.stderr()).toBe('');
  }

  /** Starts, stops when ready, and gives what was said on the way. */
  async function upStandardError(): Promise<string> {
    const running = new Launched(clone, { PORT: String(await freePort()) });
    await running.ready();
    running.signal('SIGTERM');
    await running.exited;
    return running.stderr;
  }

  /** Packages of the lock file that npm's own list does not hold; for other platforms there may be none. */
  function lacking(): { runtime: string[]; development: string[] } {
    const [wanted, present] = ['package-lock.json', 'node_modules/.package-lock.json']
      .map((name) => (JSON.parse(readFileSync(file(name), 'utf8')) as { packages: Record<string, Entry> }).packages);
    const missing = Object.entries(wanted ?? {})
      .filter(([path, { version, integrity, optional }]) => path !== '' && !optional
        && (present?.[path]?.version !== version || present?.[path]?.integrity !== integrity));
    const paths = (development: boolean): string[] => missing.filter(([, { dev }]) => (dev ?? false) === development).map(([path]) => path);
    return { runtime: paths(false), development: paths(true) };
  }
});
