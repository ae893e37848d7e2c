import { ContractingFacade, type HistoricContract } from '@musubi/contracting';
import { unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import type { IncomeEntriesQuery } from '../domain/income-entry.js';
import { ReportingFacade } from '../public/reporting-facade.js';
import { ListIncomeEntries } from './list-income-entries.js';
import { type IncomeYear, ReportIncome } from './report-income.js';

let world: ContractingWorld;
let university: UniversityOfWorld;
let company: Actor;

beforeAll(async () => {
  world = await ContractingWorld.open();
}, 60_000);

afterAll(() => world?.close());

beforeEach(async () => {
  university = await world.university();
  company = await world.company('蔵王金型精工株式会社');
});

/** 5,000,000 yen of direct cost: 7,150,000 in all at 30 %, 6,050,000 at 10 %. */
async function contract(receipts: NonNullable<HistoricContract['receipts']>, change: Partial<HistoricContract> = {}): Promise<void> {
  unwrap(await world.as(university.admin, () => world.get(ContractingFacade).recordHistory(university.tenantId, [{
    companyId: company.tenantId, departmentId: university.departmentId, title: '固体電解質の共同研究', type: 'joint_research',
    signingDate: '2020-04-01', startDate: '2020-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)], receipts, ...change,
  }])));
}

function years(from: number, to: number, more: { asOf?: string; actor?: Actor } = {}): Promise<IncomeYear[]> {
  const { actor = university.admin, asOf } = more;
  return world.as(actor, () => world.get(ReportIncome).run({ tenantId: actor.tenantId, from, to, asOf }));
}

function page(query: Partial<IncomeEntriesQuery> = {}, actor = university.admin): ReturnType<ListIncomeEntries['run']> {
  return world.as(actor, () => world.get(ListIncomeEntries).run({ tenantId: actor.tenantId, fiscalYear: 2021, measure: 'received', scope: 'private_joint_research', ...query }, 'opened'));
}

describe('income by fiscal year', () => {
  it('rises by exactly the receipt, in the year it was received', async () => {
    await contract([{ date: '2021-05-01', amount: 3_575_000 }]);
    expect(await years(2020, 2022)).toMatchObject([
      { fiscalYear: 2020, plan: null, received: 0, receivedExTax: 0, overhead: 0, effectiveRateBp: null },
      { fiscalYear: 2021, plan: null, received: 3_575_000, receivedExTax: 3_250_000, overhead: 750_000, effectiveRateBp: 3_000 },
      { fiscalYear: 2022, received: 0 },
    ]);
    await contract([{ date: '2021-06-01', amount: 1 }]);
    expect((await years(2021, 2021))[0]?.received).toBe(3_575_001);
  });

  it('changes at midnight of 31 March in Tokyo', async () => {
    await contract([
      { date: '2021-03-31T23:59:59+09:00', amount: 1_000_000 }, { date: '2021-04-01T00:00:00+09:00', amount: 2_000_000 },
      { date: '2022-03-31', amount: 400_000 }, { date: '2022-04-01', amount: 30_000 },
    ]);
    expect((await years(2020, 2022)).map(({ received }) => received)).toEqual([1_000_000, 2_400_000, 30_000]);
  });

  it('counts joint research with companies only', async () => {
    await contract([{ date: '2021-05-01', amount: 1 }], { type: 'commissioned_research' });
    await contract([{ date: '2021-05-01', amount: 1 }], { companyId: (await world.university()).tenantId });
    expect((await years(2021, 2021))[0]?.received).toBe(0);
  });

  it('has the effective rate of its receipts: 70 % of direct cost at 30 % and 30 % at 10 % is 24.0 %', async () => {
    await contract([{ date: '2021-05-01', amount: 10_010_000 }], { lines: [directOf(7_000_000)] });
    await contract([{ date: '2021-05-01', amount: 3_630_000 }], { signingDate: '2019-04-01', startDate: '2019-04-01', lines: [directOf(3_000_000)] });
    expect((await years(2021, 2021))[0]).toMatchObject({ overhead: 2_400_000, direct: 10_000_000, effectiveRateBp: 2_400 });
  });

  it('keeps every plan: the newest that was known on a day holds', async () => {
    const plan = (amount: number, validFrom: string, fiscalYear = 2021): Promise<void> => world.as(university.admin, () =>
      world.get(ReportingFacade).setPlan({ tenantId: university.tenantId, fiscalYear, amount, validFrom, source: '中期計画' }));
    await plan(7_000_000_000, '2018-04-01');
    await plan(7_670_000_000, '2020-04-01');
    await plan(16_500_000_000, '2018-04-01', 2030);
    expect((await years(2021, 2021)).map(({ plan: amount }) => amount)).toEqual([7_670_000_000]);
    expect((await years(2021, 2021, { asOf: '2020-03-31' })).map(({ plan: amount }) => amount)).toEqual([7_000_000_000]);
    expect((await years(2021, 2021, { asOf: '2018-03-31' })).map(({ plan: amount }) => amount)).toEqual([null]);
    await expect(world.truth.query('update reporting.income_plan set amount = 0')).rejects.toMatchObject({ code: '42501' });
  });

  it('says of which year the overhead rate is not confirmed', async () => {
    expect((await years(2018, 2020)).map(({ unconfirmed }) => unconfirmed)).toEqual([null, { note: '2019年度の率は未確認', source: '規程' }, null]);
  });

  it('of another university shows nothing of it', async () => {
    await contract([{ date: '2021-05-01', amount: 3_575_000 }]);
    const elsewhere = await world.university();
    expect((await years(2021, 2021, { actor: elsewhere.admin }))[0]?.received).toBe(0);
    const stolen = world.as(elsewhere.admin, () => world.get(ReportIncome).run({ tenantId: university.tenantId, from: 2021, to: 2021 }));
    expect(await stolen).toMatchObject([{ received: 0 }]);
    const rows = world.as(elsewhere.admin, () => world.get(Database).query('select 1 from reporting.income_entry union all select 1 from reporting.income_sum'));
    expect(await rows).toEqual([]);
  });
});

describe('the receipts behind a figure', () => {
  it('add up to it, page by page', async () => {
    await contract(Array.from({ length: 7 }, (_, index) => ({ date: `2021-05-0${7 - index}`, amount: 100_000 + index })));
    const all = await page();
    const figure = (await years(2021, 2021))[0];
    expect(all.total).toEqual({
      count: 7, amount: figure?.received, amountExTax: figure?.receivedExTax, direct: figure?.direct, overhead: figure?.overhead,
    });
    expect(all.entries[0]).toMatchObject({
      date: '2021-05-07', number: `${university.code}-2020-0001`, companyName: '蔵王金型精工株式会社', departmentName: '工学部', amount: 100_000,
    });
    const first = await page({ limit: 3 });
    const last = first.entries.at(-1);
    const second = await page({ limit: 10, after: last && { date: last.date, id: last.id } });
    expect([...first.entries, ...second.entries]).toEqual(all.entries);
    expect(second.total).toEqual(all.total);
  });

  it('are found by words and department, with the total of what is found', async () => {
    await contract([{ date: '2021-05-01', amount: 10 }]);
    await contract([{ date: '2021-05-02', amount: 20 }], { title: '100%_再生', departmentId: null });
    const count = async (query: Partial<IncomeEntriesQuery>): Promise<number[]> => {
      const { total } = await page(query);
      return [total.count, total.amount];
    };
    expect(await count({ text: '固体' })).toEqual([1, 10]);
    expect(await count({ text: '金型' })).toEqual([2, 30]);
    expect(await count({ text: `${university.code.toLowerCase()}-2020-0002` })).toEqual([1, 20]);
    expect(await count({ text: '%_' })).toEqual([1, 20]);
    expect(await count({ text: 'なし' })).toEqual([0, 0]);
    expect(await count({ department: university.departmentId })).toEqual([1, 10]);
    expect((await page({}, (await world.university()).admin)).total.count).toBe(0);
  });
});
