import { createServer, type Server } from 'node:net';
import { dirname } from 'node:path';
import { freePort } from '@musubi/platform/embedded/free-port';
import { eventually } from '../servers/eventually.js';
import { freshClone, type FreshClone } from './fresh-clone.js';
import { Launched, type Account } from './launched.js';
import { leftAfter, processRunning } from './processes.js';
import { startUsers } from './start-user.js';

const firstStartMs = 300_000;
const laterStartMs = 60_000;
const goneWithinMs = 3_000;

describe.each(startUsers())('npm run up in a fresh clone, by $name', (user) => {
  let clone: FreshClone;
  let port: number;
  let accounts: readonly Account[];
  const place = (): string => dirname(clone.repository);
  const up = (env: NodeJS.ProcessEnv = {}): Launched => new Launched(clone, { PORT: String(port), ...env });

  beforeAll(async () => {
    clone = freshClone(user);
    port = await freePort();
    const first = up();
    const { line, milliseconds } = await first.ready();
    report(`first start, npm cache empty, by ${user.name}`, milliseconds);
    accounts = line.accounts;
    expect(line.ready).toBe(`http://127.0.0.1:${port}`);
    first.signal('SIGTERM');
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
  }, firstStartMs);

  afterAll(() => clone.remove());

  it('starts again within seconds, serves the page, and the accounts sign in', async () => {
    const again = up();
    const { line, milliseconds } = await again.ready();
    report(`later start, by ${user.name}`, milliseconds);
    expect(milliseconds).toBeLessThan(20_000);
    expect(accounts.length).toBeGreaterThan(0);
    expect(line.accounts).toEqual(accounts);
    expect(again.stdout.trimEnd().split('\n')).toHaveLength(1);
    const page = await fetch(line.ready, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<html');
    for (const account of accounts) expect(await signIn(line.ready, account)).toBe(200);
    again.signal('SIGTERM');
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
  }, laterStartMs);

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL', 'SIGHUP'] as const)('leaves nothing running after %s, and the data is sound', async (signal) => {
    const running = up();
    await running.ready();
    running.signal(signal);
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
    await expectSound();
  }, 2 * laterStartMs);

  it.each(['SIGTERM', 'SIGKILL'] as const)('leaves nothing running when npm gets %s', async (signal) => {
    const running = up();
    await running.ready();
    running.signalNpm(signal);
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
  }, laterStartMs);

  it.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)('leaves nothing running after %s while it starts, and the data is sound', async (signal) => {
    const starting = up();
    await starting.says('starting the database');
    starting.signal(signal);
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
    expect(starting.stdout).toBe('');
    await expectSound();
  }, 2 * laterStartMs);

  it.each([['API', 'apps/api/dist/main.js'], ['worker', 'apps/worker/dist/main.js']])('starts the %s again when it dies, and shows its secrets to nobody', async (name, program) => {
    const running = up();
    const { line } = await running.ready();
    const first = processRunning(program, clone.repository);
    expect(first.command).not.toContain('postgres:');
    expect(first.environment.filter((variable) => variable.startsWith('MUSUBI_'))).toEqual([]);
    process.kill(first.pid, 'SIGKILL');
    await running.says(`${name} ended (exit code 137); starting it again`);
    await eventually(`the ${name} runs again`, async () => {
      const { ok } = await fetch(`${line.ready}/health/ready`);
      return ok && processRunning(program, clone.repository).pid !== first.pid;
    });
    running.signal('SIGTERM');
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
  }, laterStartMs);

  it('refuses a second start on the same data in one line', async () => {
    const running = up();
    await running.ready();
    expect(await refusal({ PORT: String(await freePort()) })).toMatch(/^Musubi already runs on .+: stop it first/u);
    running.signal('SIGTERM');
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
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

  /** The one line by which a start is refused; progress lines end in an ellipsis and do not count. */
  async function refusal(env: NodeJS.ProcessEnv = {}): Promise<string> {
    const refused = up(env);
    expect(await refused.exited).toBe(1);
    expect(refused.stdout).toBe('');
    const lines = refused.stderr.trimEnd().split('\n').filter((line) => !line.endsWith('…'));
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  }

  async function expectSound(): Promise<void> {
    const next = up();
    const { line } = await next.ready();
    for (const account of accounts) expect(await signIn(line.ready, account)).toBe(200);
    next.signal('SIGTERM');
    expect(await leftAfter(place(), goneWithinMs)).toEqual([]);
  }
});

async function signIn(url: string, { email, password }: Account): Promise<number> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }),
  });
  return answer.status;
}

function listenOn(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });
}

function report(what: string, milliseconds: number): void {
  process.stderr.write(`${what}: ${(milliseconds / 1_000).toFixed(1)} s\n`);
}
