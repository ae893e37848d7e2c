import { ContractingFacade, type HistoricContract } from '@musubi/contracting';
import { IdentityFacade } from '@musubi/identity';
import { unwrap } from '@musubi/kernel';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import type { BreakdownGroup, Dimension } from '../domain/breakdown.js';
import { BreakDownIncome } from './break-down-income.js';
import { ListIncomeEntries } from './list-income-entries.js';
import { ReportIncome } from './report-income.js';

let world: ContractingWorld;
let university: UniversityOfWorld;

beforeAll(async () => {
  world = await ContractingWorld.open();
  university = await world.university();
  const company = await world.company();
  const elsewhere = await world.university();
  const large = await world.company('大企業');
  await world.truth.query('update identity.organisation set capital = 900000000, employees = 3000 where id = $1', [large.tenantId]);
  const { tenantId, admin } = university;
  const hub = await world.as(admin, async () => unwrap(await world.get(IdentityFacade).registerDepartment({ tenantId, code: 'MAT', name: '材料研究所', hub: '材料科学拠点', fieldCodes: ['26050'] })));
  const contract = (change: Partial<HistoricContract>): HistoricContract => ({
    companyId: company.tenantId, departmentId: university.departmentId, title: '研究', type: 'joint_research',
    signingDate: '2020-04-01', startDate: '2020-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)], ...change,
  });
  await world.as(admin, async () => {
    unwrap(await world.get(ContractingFacade).recordHistory(tenantId, [
      contract({ type: 'umbrella_agreement', companyId: large.tenantId, startDate: '2019-04-01', signingDate: '2019-04-01', endDate: '2023-03-31', lines: [] }),
    ]));
    unwrap(await world.get(ContractingFacade).recordHistory(tenantId, [
      contract({ receipts: [{ date: '2020-06-01', amount: 100 }, { date: '2021-06-01', amount: 200 }] }),
      contract({ departmentId: hub.id, companyId: large.tenantId, receipts: [{ date: '2021-06-01', amount: 4_000 }] }),
      contract({ departmentId: null, type: 'commissioned_research', receipts: [{ date: '2021-06-01', amount: 80_000 }] }),
      contract({ companyId: elsewhere.tenantId, receipts: [{ date: '2021-06-01', amount: 900_000 }] }),
    ]));
  });
}, 60_000);

afterAll(() => world?.close());

async function groups(by: Dimension, more: { scope?: 'all' | 'private' | 'private_joint_research'; asOf?: string; from?: number } = {}): Promise<BreakdownGroup[]> {
  const { tenantId, admin } = university;
  const { scope = 'all', asOf, from = 2020 } = more;
  return [...(await world.as(admin, () => world.get(BreakDownIncome).run({ tenantId, by, measure: 'received', scope, from, to: 2021, asOf }))).groups];
}

const short = (of: readonly BreakdownGroup[]): [string, number][] => of.map(({ key, name, total }) => [name ?? key, total.amount]);

it('tells departments, hubs, fields, types, sizes and umbrella agreements apart, largest first and what has none last', async () => {
  expect(short(await groups('department'))).toEqual([['工学部', 900_300], ['材料研究所', 4_000], ['none', 80_000]]);
  expect(short(await groups('hub'))).toEqual([['材料科学拠点', 4_000], ['none', 980_300]]);
  expect(short(await groups('field'))).toEqual([['26050', 4_000], ['none', 980_300]]);
  expect(short(await groups('type'))).toEqual([['joint_research', 904_300], ['commissioned_research', 80_000]]);
  expect(short(await groups('size'))).toEqual([['sme', 80_300], ['large', 4_000], ['none', 900_000]]);
  expect(short(await groups('umbrella'))).toEqual([[`${university.code}-2019-0001 大企業`, 4_000], ['none', 980_300]]);
});

it('adds up to the report of the same contracts, year by year, and each group to the rows that it opens', async () => {
  const { tenantId, admin } = university;
  for (const scope of ['private_joint_research', 'private', 'all'] as const) {
    const years = await world.as(admin, () => world.get(ReportIncome).run({ tenantId, from: 2020, to: 2021, scope }));
    for (const by of ['department', 'hub', 'field', 'type', 'size', 'umbrella'] as const) {
      const found = await groups(by, { scope });
      for (const { fiscalYear, received } of years) {
        const inYear = found.flatMap(({ key, years: each }) => each.filter((year) => year.fiscalYear === fiscalYear).map((sums) => ({ key, ...sums })));
        expect(inYear.reduce((sum, { amount }) => sum + amount, 0)).toBe(received);
        for (const { key, amount, count } of inYear) {
          const { total } = await world.as(admin, () => world.get(ListIncomeEntries).run({ tenantId, fiscalYear, measure: 'received', scope, [by]: key }, 'opened'));
          expect([total.amount, total.count]).toEqual([amount, count]);
        }
      }
    }
  }
});

it('knows what was recorded by a day, and keeps the size that a company had then', async () => {
  expect(short(await groups('size', { asOf: '2020-12-31' }))).toEqual([['sme', 100]]);
  await world.truth.query(`update identity.organisation set capital = 1 where name = '大企業'`);
  expect(short(await groups('size', { scope: 'private' }))).toEqual([['sme', 80_300], ['large', 4_000]]);
});

it('of another university is empty', async () => {
  const elsewhere = await world.university();
  const found = await world.as(elsewhere.admin, () => world.get(BreakDownIncome).run({ tenantId: university.tenantId, by: 'type', measure: 'received', scope: 'all', from: 2018, to: 2021 }));
  expect(found.groups).toEqual([]);
});
