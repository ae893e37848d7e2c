import { unwrap } from '@musubi/kernel';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../test/servers/database.js';
import { dataSourceOptions } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { parseEnvironment } from '../config/environment.js';
import { type AttemptLimit, AttemptLimits } from './attempt-limits.js';

let server: TestDatabase;
let dataSource: DataSource;
let limits: AttemptLimits;
let database: Database;

const limit: AttemptLimit = { name: 'test', attempts: 4, perSeconds: 400 };
const strict: AttemptLimit = { name: 'strict', attempts: 1, perSeconds: 60 };

beforeAll(async () => {
  server = await createTestDatabase();
  const environment = unwrap(parseEnvironment({ MUSUBI_DATABASE_URL: server.databaseUrl }));
  dataSource = await new DataSource(dataSourceOptions(environment.databaseUrl ?? '', [])).initialize();
  database = new Database(dataSource);
  limits = new AttemptLimits(database);
});

afterAll(async () => {
  await dataSource?.destroy();
  await server?.drop();
});

const on = (key: string): { limit: AttemptLimit; key: string }[] => [{ limit, key }];
const pass = (seconds: number): Promise<unknown> => database.asSystem(() => database.query(
  'update platform.attempt_limit set owed_until = owed_until - make_interval(secs => $1)', [seconds]));

test('so many at once, then one each time a share of the period has passed', async () => {
  expect([await limits.take(on('a')), await limits.take(on('a')), await limits.take(on('a')), await limits.take(on('a'))]).toEqual([0, 0, 0, 0]);
  expect(await limits.take(on('a'))).toBe(100);
  await pass(40);
  expect(await limits.take(on('a'))).toBe(60);
  await pass(60);
  expect([await limits.take(on('a')), await limits.take(on('a'))]).toEqual([0, 100]);
  await pass(400);
  expect([await limits.take(on('a')), await limits.take(on('a')), await limits.take(on('a')), await limits.take(on('a'))]).toEqual([0, 0, 0, 0]);
});

test('looking counts nothing, refused tries count nothing, and another key is another count', async () => {
  for (let turn = 0; turn < 4; turn += 1) await limits.count(on('b'));
  for (let turn = 0; turn < 9; turn += 1) expect(await limits.take(on('b'))).toBe(100);
  expect([await limits.secondsToWait(on('b')), await limits.secondsToWait(on('c'))]).toEqual([100, 0]);
});

test('one limit that says no keeps the others from counting', async () => {
  const both = [{ limit, key: 'd' }, { limit: strict, key: 'd' }];
  expect(await limits.take(both)).toBe(0);
  for (let turn = 0; turn < 9; turn += 1) expect(await limits.take(both)).toBe(60);
  expect([await limits.take(on('d')), await limits.take(on('d')), await limits.take(on('d')), await limits.take(on('d'))]).toEqual([0, 0, 0, 100]);
});

test('what is forgiven is forgotten', async () => {
  for (let turn = 0; turn < 5; turn += 1) await limits.count(on('e'));
  await limits.forgive(on('e'));
  expect(await limits.secondsToWait(on('e'))).toBe(0);
});

test('forty at once over many keys: exactly as many as allowed, and no deadlock', async () => {
  const keys = ['f', 'g', 'h'];
  const answers = await Promise.all(Array.from({ length: 40 }, (_, index) =>
    limits.take([...keys.slice(index % 3), ...keys.slice(0, index % 3)].map((key) => ({ limit, key })))));
  expect(answers.filter((wait) => wait === 0)).toHaveLength(4);
});

test('neither keys nor addresses stand in the table', async () => {
  await limits.count(on('hanako@musubi.example'));
  const rows = await database.asSystem(() => database.query<{ row: string }>('select l::text as row from platform.attempt_limit l'));
  expect(JSON.stringify(rows)).not.toContain('hanako');
});
