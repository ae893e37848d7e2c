import { createDataSource } from '@musubi/platform/database/data-source';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { catalogSchema } from './schema.js';

let database: TestDatabase;

beforeAll(async () => { database = await createTestDatabase(); });
afterAll(() => database?.drop());

it('the migrations make exactly what the rows say', async () => {
  const dataSource = await createDataSource(database.ownerUrl, [catalogSchema]).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  } finally {
    await dataSource.destroy();
  }
});
