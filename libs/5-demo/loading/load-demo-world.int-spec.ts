import { createApplicationContext } from '@musubi/composition/application';
import { unwrap } from '@musubi/kernel';
import { type Environment, parseEnvironment } from '@musubi/platform/config/environment';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/servers/database.js';
import { incomeTargets } from '../history/income-targets.js';
import { readWorld } from '../reading/read-world.js';
import { type Doors, doorsOf } from './doors.js';
import { type DemoWorld, loadDemoWorld } from './load-demo-world.js';

describe('loadDemoWorld', () => {
  let server: TestDatabase;
  let environment: Environment;
  let app: INestApplicationContext;
  let doors: Doors;
  let eye: pg.Client;
  let loaded: DemoWorld;

  beforeAll(async () => {
    server = await createTestDatabase();
    environment = unwrap(parseEnvironment({
      MUSUBI_DATABASE_URL: server.databaseUrl, MUSUBI_LOG_LEVEL: 'silent',
      MUSUBI_MEILI_URL: 'http://127.0.0.1:1', MUSUBI_MEILI_KEY: 'never asked while loading',
    }));
    app = await createApplicationContext(environment);
    doors = doorsOf(app);
    eye = new pg.Client({ connectionString: server.superuserUrl });
    await eye.connect();
    loaded = await loadDemoWorld({ environment, app });
  }, 120_000);

  afterAll(async () => {
    await eye?.end();
    await app?.close();
    await server?.drop();
  });

  const count = async (table: string): Promise<number> =>
    (await eye.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? 0;

  it('brings every organisation, person and text', async () => {
    await expect(count('identity.organisation')).resolves.toBe(36);
    await expect(count('identity.department')).resolves.toBe(40);
    await expect(count('catalog.seed')).resolves.toBe(226);
    await expect(count('catalog.need')).resolves.toBe(41);
    await expect(count(`platform.outbox where kind = 'need.posted'`)).resolves.toBe(41);
    await expect(count(`catalog.need_posting p join catalog.mandate m on m.id = p.mandate_id and m.ended_at is null`)).resolves.toBe(1);
    await expect(count('catalog.seed where researcher_user_id is null')).resolves.toBe(0);
  });

  it('has needs for everybody, chosen universities, a named person and without a name, and a detail of each level that somebody opened', async () => {
    await expect(count(`catalog.need where anonymous`)).resolves.toBe(6);
    await expect(count(`catalog.need where visibility = 'universities' and version = 2`)).resolves.toBe(1);
    await expect(count(`catalog.need n join catalog.need_reader r on r.need_id = n.id where n.visibility = 'liaisons' and r.user_id is not null`)).resolves.toBe(1);
    const { rows } = await eye.query<{ level: string; opened: number }>(
      `select s.detail_level as level, count(o.id)::int as opened from catalog.seed_detail d join catalog.seed s on s.id = d.seed_id
         left join catalog.detail_opening o on o.seed_id = s.id group by 1 order by 1`);
    expect(rows).toEqual([{ level: 'nda', opened: 1 }, { level: 'public', opened: 2 }, { level: 'registered', opened: 1 }]);
    await expect(count('catalog.nda where ended_at is null')).resolves.toBe(1);
  });

  it('brings each year’s joint-research income to the yen', async () => {
    const { rows } = await eye.query<{ fiscal_year: number; received: string }>(
      `select r.fiscal_year, sum(r.amount)::text as received from contracting.receipt r
         join contracting.contract c on c.id = r.contract_id where c.type = 'joint_research' group by 1 order by 1`);
    expect(rows.map(({ fiscal_year, received }) => [fiscal_year, Number(received)]))
      .toEqual(incomeTargets.map(({ fiscalYear, received }) => [fiscalYear, received]));
  });

  it('states goals beside it, revised ones twice, and two figures for one fact', async () => {
    const { rows } = await eye.query<{ kpi: string; fiscal_year: number; plans: string[] }>(
      `select kpi, fiscal_year, array_agg(value::text order by valid_from) as plans from reporting.plan_version group by 1, 2 having kpi = 'private_joint_research_income' or count(*) > 1 order by 1, 2`);
    expect(rows.map(({ kpi, fiscal_year, plans }) => [kpi, fiscal_year, ...plans.map(Number)])).toEqual([
      ['hub_coauthorship_ratio', 2019, 3_510, 3_720], ['hub_coauthorship_ratio', 2020, 3_580, 3_750], ['hub_coauthorship_ratio', 2021, 3_660, 3_780], ['hub_coauthorship_ratio', 2030, 4_000, 5_000],
      ...incomeTargets.map(({ fiscalYear, plan }) => ['private_joint_research_income', fiscalYear, plan]), ['private_joint_research_income', 2030, 16_500_000_000],
    ]);
    await expect(count(`reporting.figure where subject = 'private_joint_research_income' and fiscal_year = 2020 and value = 6640000000`)).resolves.toBe(1);
    await expect(count(`reporting.income_entry where hub = '材料科学' and measure = 'received'`)).resolves.toBeGreaterThan(10);
  });

  it('prints accounts that exist, the liaison looking after what the need leads to', async () => {
    expect(loaded.accounts.map(({ role }) => role)).toEqual(['company', 'liaison', 'researcher', 'admin', 'company', 'operator', 'contract_officer', 'auditor', 'intermediary', 'company_admin', 'ip_officer']);
    const people = await doors.database.asSystem(async () => {
      const found = [];
      for (const { email } of loaded.accounts) found.push(await doors.identity.personByEmail(email));
      return found;
    });
    expect(people.map((person) => person?.roles)).toEqual(loaded.accounts.map(({ role }) => (role === 'company_admin' ? ['company', 'company_admin'] : [role])));
    const liaison = people[1];
    const choice = await doors.database.asSystem(async () => {
      const materials = await doors.identity.departmentByCode(liaison?.tenantId ?? '', 'materials');
      return doors.identity.liaisonFor(liaison?.tenantId ?? '', materials?.id ?? '', '2026-04-01');
    });
    expect(choice).toEqual({ userId: liaison?.id, via: 'department' });
  });

  it('finds an owner for every department on any day', async () => {
    const { departments } = readWorld();
    const vias = await doors.database.asSystem(async () => {
      const found: (string | undefined)[] = [];
      for (const university of await doors.identity.universities()) {
        const ids = (await doors.identity.departmentsOf(university.id)).map(({ id }) => id);
        const choices = await doors.identity.liaisonsOf(university.id, ids, '2021-06-01');
        found.push(...ids.map((id) => choices.get(id)?.via));
      }
      return found;
    });
    expect(vias).toHaveLength(departments.length);
    expect(vias.filter((via) => via === 'deputy')).toHaveLength(1);
    expect(vias.filter((via) => via === 'department')).toHaveLength(departments.length - 1);
  });

  it('leaves a world that stands as it is', async () => {
    const before = await count('platform.audit_entry');
    await expect(loadDemoWorld({ environment, app })).resolves.toEqual(loaded);
    await expect(count('platform.audit_entry')).resolves.toBe(before);
  });
});
