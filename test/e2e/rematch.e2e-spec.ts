import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { unwrap } from '@musubi/kernel';
import { CatalogWorld } from '../builders/catalog-world.js';
import { eventually } from '../servers/eventually.js';

jest.setTimeout(90_000);

const topics = ['全固体電池の固体電解質', '義足の膝関節の油圧制御', '雪崩の発生予測', 'ホタテ養殖の水温予測'];

/** Advisory lock that the run of one need waits for: its matches are written, not committed. */
const gate = 730_085;

let world: CatalogWorld;
let needIds: readonly string[];

beforeAll(async () => {
  world = await CatalogWorld.open();
  const [company, university] = [await world.company(), await world.university()];
  const content = (titleJa: string) => ({ titleJa, titleEn: null, bodyJa: `${titleJa}を研究する。`, bodyEn: null, keywords: [] });
  for (const title of topics) unwrap(await world.seed(university, content(title)));
  await world.workOff('matching');
  needIds = [];
  for (const title of topics) needIds = [...needIds, unwrap(await world.need(company, content(title))).id];
  await world.workOff('matching');
  await world.rows(
    `create function public.gate() returns trigger language plpgsql as $$
       begin perform pg_advisory_xact_lock_shared(${gate}); return null; end $$;
     create trigger gate after update on matching.need_run for each row when (new.need_id = '${needIds[2]}') execute function public.gate()`);
});
afterAll(() => world?.close());

/** As people call it. */
function rematch(...options: readonly string[]): ChildProcess & { readonly stdout: NodeJS.ReadableStream; readonly stderr: NodeJS.ReadableStream } {
  return spawn(process.execPath, [resolve(__dirname, '../../apps/cli/musubi.mjs'), 'rematch', ...options], {
    env: { PATH: process.env['PATH'], ...world.variables, MUSUBI_DATABASE_OWNER_URL: world.testDatabase.ownerUrl }, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** How often each need was matched since it was posted, in the order in which they were. */
async function renewed(): Promise<number[]> {
  const rows = await world.rows<{ id: string; runs: number }>(
    `select aggregate_id as id, count(*)::int - 1 as runs from platform.outbox where kind = 'need.matched' group by aggregate_id`);
  return needIds.map((needId) => rows.find(({ id }) => id === needId)?.runs ?? -1);
}

async function killedBeforeTheThird(...options: readonly string[]): Promise<void> {
  await world.rows('select pg_advisory_lock($1)', [gate]);
  const command = rematch(...options);
  const gone = once(command, 'exit');
  const waiting = () => world.rows(`select 1 from pg_locks where locktype = 'advisory' and objid = $1 and not granted`, [gate]);
  await eventually('the third need is written and waits', async () => (await waiting()).length > 0, 60_000);
  command.kill('SIGKILL');
  await gone;
  await world.rows('select pg_advisory_unlock($1)', [gate]);
  await eventually('nothing of it is left in the database', async () => (await world.rows(
    `select 1 from pg_stat_activity where datname = current_database() and state = 'active' and query like '%matching.need_run%' and pid <> pg_backend_pid()`)).length === 0);
}

async function calledAgain(...options: readonly string[]): Promise<{ report: unknown; progress: string }> {
  const command = rematch(...options, '--json');
  const [report, progress] = await Promise.all([text(command.stdout), text(command.stderr)]);
  return { report: JSON.parse(report), progress };
}

test.each([
  ['', 'that another model has scored', `update matching.need_run set scored_by = 'another'`],
  ['--all', 'that there are', 'select 1'],
])('musubi rematch %s, killed between two of the needs %s, does the others when it is called again, and none twice', async (option, _which, prepare) => {
  const options = option === '' ? [] : [option];
  await world.rows(prepare);
  const before = await renewed();
  const since = async () => (await renewed()).map((runs, place) => runs - (before[place] ?? 0));
  await killedBeforeTheThird(...options);
  expect(await since()).toEqual([1, 1, 0, 0]);
  const { report, progress } = await calledAgain(...options);
  expect(report).toEqual({ matched: 2, skipped: 0 });
  expect(progress).toMatch(/^needs 0\/4\nneeds 2\/4\n.*needs 4\/4\n$/su);
  expect(await since()).toEqual([1, 1, 1, 1]);
});
