import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { isSmallOrMediumEnterprise } from '../domain/small-or-medium-enterprise.js';
import { industries } from '../public/organisation.js';

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

it('is in SQL what the rule says', async () => {
  const near = (limits: readonly number[]): fc.Arbitrary<number | null> =>
    fc.option(fc.tuple(fc.constantFrom(...limits), fc.integer({ min: -1, max: 1 })).map(([limit, step]) => limit + step));
  const companies = fc.sample(fc.record({
    industry: fc.option(fc.constantFrom(...industries)),
    capital: near([50_000_000, 100_000_000, 300_000_000]), employees: near([50, 100, 300]),
  }), 1_000);
  const { rows } = await client.query<{ size: string | null }>(
    `select identity.size_of_company(c ->> 'industry', (c ->> 'capital')::bigint, (c ->> 'employees')::int) as size
       from jsonb_array_elements($1) with ordinality as companies (c, place) order by place`, [JSON.stringify(companies)]);
  const sizeOf = { true: 'sme', false: 'large', null: null } as const;
  expect(rows.map(({ size }) => size)).toEqual(companies.map((company) => sizeOf[`${isSmallOrMediumEnterprise({ kind: 'company', ...company }) as boolean | null}`]));
});
