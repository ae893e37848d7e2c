import { execFileSync } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import { freePort } from '@musubi/platform/embedded/free-port';
import { eventually } from '../servers/eventually.js';
import { type FreshClone, freshClone, removeSharedFolders } from './fresh-clone.js';
import { lackingPackages } from './lacking-packages.js';
import { type Account, Launched } from './launched.js';
import { leftAfter, processRunning } from './processes.js';
import { startUsers } from './start-user.js';

const firstStartMs = 300_000;
const laterStartMs = 90_000;
const goneWithinMs = 3_000;

afterAll(removeSharedFolders);

/**
 * Each test that starts signs everybody in, which shows that the test before left sound data behind: the order counts.
 * What does not depend on who starts it is shown once.
 */
describe.each(startUsers())('npm run up in a fresh clone, by $name', (user) => {
  let clone: FreshClone;
  let port: number;
  let accounts: readonly Account[];
  const started: Launched[] = [];
  const up = (env: NodeJS.ProcessEnv = {}): Launched => {
    const launched = new Launched(clone, { PORT: String(port), ...env });
    started.push(launched);
    return launched;
  };
  const expectGone = async (): Promise<void> => expect(await leftAfter(dirname(clone.repository), goneWithinMs)).toEqual([]);

  beforeAll(async () => {
    clone = freshClone(user);
    port = await freePort();
    const first = up();
    const { line, milliseconds } = await first.ready();
    report(`first start, ${user.isFirst ? 'npm cache empty' : 'packages there'}, by ${user.name}`, milliseconds);
    accounts = line.accounts;
    expect(line.ready).toBe(`http://127.0.0.1:${port}`);
    expect(accounts.length).toBeGreaterThan(0);
    first.signal('SIGTERM');
    await expectGone();
  }, firstStartMs);

  // A test that fails leaves the next one a free place.
  afterEach(async () => {
    await Promise.all(started.splice(0).map((launched) => launched.end()));
  }, laterStartMs);

  afterAll(() => clone.remove());

  it('has installed what running takes and nothing else, and changed no file of the repository', () => {
    expect(lackingPackages(clone.repository)).toEqual({ runtime: [], development: expect.arrayContaining(['node_modules/eslint', 'node_modules/jest']) });
    expect(execFileSync('git', ['-c', 'safe.directory=*', 'status', '--porcelain'], { cwd: clone.repository, encoding: 'utf8' })).toBe('');
  });

  // The first start was ended by SIGTERM, so that a start follows each way to end, and finds sound data.
  it.each(['SIGINT', 'SIGKILL', 'SIGTERM'] as const)('starts again within seconds, and leaves nothing running after %s', async (signal) => {
    const running = await startAgain();
    running.signal(signal);
    await expectGone();
  }, laterStartMs);

  if (user.isFirst) {
    it('leaves nothing running after SIGHUP', async () => {
      const running = await startAgain();
      running.signal('SIGHUP');
      await expectGone();
    }, laterStartMs);

    it.each(['SIGTERM', 'SIGKILL'] as const)('leaves nothing running when npm gets %s', async (signal) => {
      const running = await startAgain();
      running.signalNpm(signal);
      await expectGone();
    }, laterStartMs);

    it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('leaves nothing running after %s while it starts', async (signal) => {
      const starting = up();
      await starting.says('starting the database');
      starting.signal(signal);
      await expectGone();
      expect(starting.stdout).toBe('');
    }, laterStartMs);

    it('refuses a taken port in one line that names another', async () => {
      const holder = await listenOn(port);
      expect(await refusal()).toMatch(new RegExp(`^Port ${port} is already in use\\. Choose another one: PORT=\\d+ npm run up$`, 'u'));
      await new Promise((resolve) => holder.close(resolve));
    }, laterStartMs);

    it.each([
      ['an unknown variable', { MUSUBI_DATABSE_URL: 'secret-value' }, /^MUSUBI_DATABSE_URL is not known; did you mean MUSUBI_DATABASE_URL\?$/u],
      ['a wrong value', { PORT: 'secret-value' }, /^PORT .+$/u],
      ['a missing Meilisearch', { MUSUBI_MEILI_BIN: '/nowhere/meilisearch' }, /^MUSUBI_MEILI_BIN names no program that can be run: \/nowhere\/meilisearch$/u],
    ])('refuses %s in one line', async (_what, env, expected) => {
      const line = await refusal(env);
      expect(line).toMatch(expected);
      expect(line).not.toContain('secret-value');
    }, laterStartMs);

    it('is sound after all of that: shows the page, starts a server again when it dies, shows its secrets to nobody, and refuses a second start on the same data', async () => {
      const running = await startAgain();
      const { line } = await running.ready();
      const page = await ask(line.ready, { headers: { accept: 'text/html' } });
      expect(page).toEqual({ status: 200, text: expect.stringContaining('<html') });
      for (const [name, program] of [['API', 'dist/api.js'], ['worker', 'dist/worker.js']] as const) {
        const first = processRunning(program, clone.repository);
        expect(first.command).not.toContain('postgres:');
        expect(first.environment.filter((variable) => variable.startsWith('MUSUBI_'))).toEqual([]);
        process.kill(first.pid, 'SIGKILL');
        await running.says(`${name} ended (exit code 137); starting it again`);
        await eventually(`the ${name} runs again`, async () => {
          const { status } = await ask(`${line.ready}/health/ready`);
          return status === 200 && processRunning(program, clone.repository).pid !== first.pid;
        });
      }
      expect(await refusal({ PORT: String(await freePort()) })).toMatch(/^Musubi already runs on .+: stop it first/u);
      running.signal('SIGTERM');
      await expectGone();
    }, laterStartMs);
  }

  /** A later start: one line, and whoever had an account signs in. */
  async function startAgain(): Promise<Launched> {
    const again = up();
    const { line, milliseconds } = await again.ready();
    report(`later start, by ${user.name}`, milliseconds);
    expect(milliseconds).toBeLessThan(20_000);
    expect(line.accounts).toEqual(accounts);
    expect(again.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(await Promise.all(accounts.map((account) => signIn(line.ready, account)))).toEqual(accounts.map(() => 200));
    return again;
  }

  /** The one line by which a start is refused; progress lines end in an ellipsis and do not count. */
  async function refusal(env: NodeJS.ProcessEnv = {}): Promise<string> {
    const refused = up(env);
    expect(await refused.exited).toBe(1);
    expect(refused.stdout).toBe('');
    const lines = refused.stderr.trimEnd().split('\n').filter((line) => !line.endsWith('…'));
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  }
});

async function signIn(url: string, { email, password }: Account): Promise<number> {
  const { status } = await ask(`${url}/api/v1/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }),
  });
  return status;
}

/** Each on a connection of its own: one that is kept may lead to a server that has been killed meanwhile. */
async function ask(url: string, options: RequestInit & { headers?: Record<string, string> } = {}): Promise<{ status: number; text: string }> {
  const answer = await fetch(url, { ...options, headers: { ...options.headers, connection: 'close' }, signal: AbortSignal.timeout(10_000) });
  return { status: answer.status, text: await answer.text() };
}

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });
}

function report(what: string, milliseconds: number): void {
  process.stderr.write(`${what}: ${(milliseconds / 1_000).toFixed(1)} s\n`);
}
