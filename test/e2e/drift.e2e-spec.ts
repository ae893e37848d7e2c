import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { contextSchemas } from '@musubi/composition/contexts';
import { createDataSource } from '@musubi/platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../servers/database.js';

const root = resolve(__dirname, '../..');

describe('rows and migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => { database = await createTestDatabase(); });
  afterAll(() => database.drop());

  test('the migrated database is what the rows say: nothing would be changed', async () => {
    const dataSource = await createDataSource(database.ownerUrl, contextSchemas, 2).initialize();
    try {
      const { upQueries, downQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
      expect(downQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await dataSource.destroy();
    }
  });

  test('a row that the migrations do not know would be seen', async () => {
    const dataSource = await createDataSource(database.ownerUrl, contextSchemas, 2).initialize();
    try {
      await dataSource.query('alter table catalog.seed drop column region');
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([expect.stringContaining('"region"')]);
    } finally {
      await dataSource.destroy();
    }
  });
});

describe('the page\'s client', () => {
  test('is generated from the API as it is', async () => {
    const check = promisify(execFile)(process.execPath, ['test/run/generate-client.mjs', '--check'], { cwd: root, timeout: 100_000 });
    await expect(check).resolves.toMatchObject({ stderr: '' });
  }, 120_000);
});
