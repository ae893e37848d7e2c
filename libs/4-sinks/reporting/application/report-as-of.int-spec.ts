import { ContractingFacade, type HistoricContract } from '@musubi/contracting';
import { newId, unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import type { Actor } from '@musubi/triage';
import { givenParties } from '../../../../test/builders/contracting-case.js';
import { type ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import { ListIncomeEntries } from './list-income-entries.js';
import { type IncomeYear, ReportIncome } from './report-income.js';

let world: ContractingWorld;
let university: UniversityOfWorld;
let company: Actor;

givenParties((given) => { ({ world, university, company } = given); });

/** 7,150,000 in all, in two instalments of FY2021 and FY2022. */
async function contract(change: Partial<HistoricContract> = {}): Promise<string> {
  const [recorded] = unwrap(await world.as(university.admin, () => world.get(ContractingFacade).recordHistory(university.tenantId, [{
    companyId: company.tenantId, departmentId: university.departmentId, title: '固体電解質の共同研究', type: 'joint_research',
    signingDate: '2021-03-31', startDate: '2021-04-01', endDate: '2023-03-31', lines: [directOf(5_000_000)],
    instalments: [{ dueDate: '2021-05-31', amount: 4_000_000 }, { dueDate: '2022-05-31', amount: 3_150_000 }], ...change,
  }])));
  return recorded?.id ?? '';
}

/** What a receipt of an earlier day that is only recorded today leaves behind. */
async function receiveLate(contractId: string, receivedOn: string, amount: number): Promise<void> {
  const [instalment] = await world.rows<{ id: string }>('select id from contracting.instalment where contract_id = $1 order by sequence', [contractId]);
  await world.as(university.admin, async () => {
    const database = world.get(Database);
    const id = newId();
    await database.query(
      `insert into contracting.receipt (id, contract_id, tenant_id, received_on, fiscal_year, amount, direct, overhead, tax, other, recorded_at)
       values ($1, $2, $3, $4, extract(year from $4::date - interval '3 months'), $5, $5, 0, 0, 0, now())`, [id, contractId, university.tenantId, receivedOn, amount]);
    await database.query(
      'insert into contracting.receipt_allocation (receipt_id, instalment_id, tenant_id, amount) values ($1, $2, $3, $4)', [id, instalment?.id, university.tenantId, amount]);
  });
}

function years(from: number, to: number, asOf?: string): Promise<IncomeYear[]> {
  return world.as(university.admin, () => world.get(ReportIncome).run({ tenantId: university.tenantId, from, to, asOf }));
}

async function received(fiscalYear: number, asOf?: string): Promise<number | undefined> {
  return (await years(fiscalYear, fiscalYear, asOf))[0]?.received;
}

describe('a report as of a day', () => {
  it('knows what was recorded by the end of it, and answers the same when later entries are made', async () => {
    const id = await contract({ receipts: [{ date: '2021-06-01', amount: 1_000_000 }, { date: '2021-07-01', amount: 500_000 }] });
    const before = [await received(2021, '2021-05-31'), await received(2021, '2021-06-01'), await received(2021, '2021-07-01')];
    expect(before).toEqual([0, 1_000_000, 1_500_000]);
    await receiveLate(id, '2021-06-15', 300_000);
    expect([await received(2021, '2021-05-31'), await received(2021, '2021-06-01'), await received(2021, '2021-07-01')]).toEqual(before);
    expect(await received(2021)).toBe(1_800_000);
    expect(await received(2021, '9999-12-31')).toBe(1_800_000);
  });

  it('shows what was signed and what is due by the years of both, from the day of the signature on', async () => {
    await contract();
    expect(await years(2020, 2022)).toMatchObject([
      { contracted: 7_150_000, contractedExTax: 6_500_000, due: 0, received: 0 }, { contracted: 0, due: 4_000_000 }, { contracted: 0, due: 3_150_000 },
    ]);
    expect((await years(2020, 2021, '2021-03-30')).map(({ contracted, due }) => [contracted, due])).toEqual([[0, 0], [0, 0]]);
    expect((await years(2020, 2021, '2021-03-31')).map(({ contracted, due }) => [contracted, due])).toEqual([[7_150_000, 0], [0, 4_000_000]]);
  });

  it('leaves a past day as it was when instalments are moved', async () => {
    const id = await contract();
    const before = await years(2021, 2023, '2022-01-01');
    // As a correction by hand, which no amendment says.
    await world.truth.query('alter table contracting.instalment disable trigger instalment_amended');
    await world.truth.query(`update contracting.instalment set due_date = '2023-05-31', fiscal_year = 2023 where contract_id = $1 and sequence = 2`, [id]);
    await world.truth.query('alter table contracting.instalment enable trigger instalment_amended');
    expect((await years(2021, 2023)).map(({ due }) => due)).toEqual([4_000_000, 0, 3_150_000]);
    expect(await years(2021, 2023, '2022-01-01')).toEqual(before);
  });

  it('counts no draft, and a draft from its signature on', async () => {
    const id = await contract({ state: 'draft' });
    expect((await years(2020, 2021)).map(({ contracted, due }) => [contracted, due])).toEqual([[0, 0], [0, 0]]);
    await world.truth.query(`update contracting.contract set state = 'signed', signed_at = now(), version = 2 where id = $1`, [id]);
    expect((await years(2020, 2021)).map(({ contracted, due }) => [contracted, due])).toEqual([[7_150_000, 0], [0, 4_000_000]]);
    expect((await years(2020, 2020, '2021-12-31'))[0]?.contracted).toBe(0);
  });

  it('expects nothing that falls due after a contract is terminated', async () => {
    const id = await contract();
    const before = await years(2021, 2022, '2022-01-01');
    await world.truth.query(
      `insert into contracting.contract_change (contract_id, version, tenant_id, action, state, effective_on, made_at, made_by)
       values ($1, 2, $2, 'terminate', 'terminated', '2022-03-31', now(), $3)`, [id, university.tenantId, university.admin.userId]);
    expect((await years(2021, 2022)).map(({ due }) => due)).toEqual([4_000_000, 0]);
    expect(await years(2021, 2022, '2022-01-01')).toEqual(before);
  });

  it('takes back what is taken back, on the day that is written down', async () => {
    const id = await contract({ receipts: [{ date: '2021-06-01', amount: 1_000_000 }] });
    await world.truth.query(
      `insert into reporting.income_entry (tenant_id, measure, source_id, contract_id, fiscal_year, happened_on, recorded_on, amount, amount_ex_tax, direct, overhead, contract_type, is_private, company_id)
       values ($1, 'received', $2, $3, 2021, '2021-08-01', '2021-08-02', -400000, -363636, -279720, -83916, 'joint_research', true, $4)`,
      [university.tenantId, newId(), id, company.tenantId]);
    expect([await received(2021, '2021-08-01'), await received(2021, '2021-08-02')]).toEqual([1_000_000, 600_000]);
  });

  it('has sums that are those of its rows, whoever writes at once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => contract({ receipts: [{ date: '2021-06-01', amount: 7 }, { date: '2022-06-01', amount: 11 }] })));
    expect(new Set(ids).size).toBe(12);
    const difference = await world.rows(
      `select tenant_id, measure, fiscal_year, recorded_on, sum(entries) as entries, sum(amount) as amount, sum(direct) as direct from (
         select tenant_id, measure, fiscal_year, recorded_on, entries, amount, direct from reporting.income_sum
         union all select tenant_id, measure, fiscal_year, recorded_on, -1, -amount, -direct from reporting.income_entry) both_sides
        where tenant_id = $1 group by 1, 2, 3, 4 having sum(entries) <> 0 or sum(amount) <> 0 or sum(direct) <> 0`, [university.tenantId]);
    expect(difference).toEqual([]);
    const keys = `measure, fiscal_year, contract_type, is_private`;
    const groups = (from: string): string => `select ${keys}, department, hub, field, size, umbrella, sum(entries) as entries, sum(amount) as amount, sum(overhead) as overhead from (${from}) x group by 1, 2, 3, 4, 5, 6, 7, 8, 9 order by 1, 2, 3`;
    const summed = await world.rows(groups('select * from reporting.income_group_sum where tenant_id = $1'), [university.tenantId]);
    expect(summed.length).toBeGreaterThan(0);
    expect(summed).toEqual(await world.rows(groups(
      `select ${keys}, coalesce(department_id::text, 'none') as department, coalesce(hub, 'none') as hub, coalesce(field_code, 'none') as field, coalesce(company_size, 'none') as size,
              coalesce(umbrella_id::text, 'none') as umbrella, 1 as entries, amount, overhead from reporting.income_entry where tenant_id = $1`), [university.tenantId]));
    expect((await years(2020, 2022)).map((year) => [year.received, year.contracted, year.due])).toEqual([[0, 12 * 7_150_000, 0], [84, 0, 48_000_000], [132, 0, 37_800_000]]);
  });
});

describe('the rows behind a figure', () => {
  it('are those of its measure, scope and day', async () => {
    await contract({ receipts: [{ date: '2021-06-01', amount: 100 }] });
    await contract({ type: 'commissioned_research', receipts: [{ date: '2021-06-02', amount: 200 }] });
    const total = async (query: object): Promise<[number, number]> => {
      const { entries, total: { amount } } = await world.as(university.admin, () => world.get(ListIncomeEntries).run({
        tenantId: university.tenantId, fiscalYear: 2021, measure: 'received', scope: 'private_joint_research', ...query,
      }, 'opened'));
      return [entries.length, amount];
    };
    expect(await total({})).toEqual([1, 100]);
    expect(await total({ scope: 'private' })).toEqual([2, 300]);
    expect(await total({ scope: 'all', type: 'commissioned_research' })).toEqual([1, 200]);
    expect(await total({ measure: 'due' })).toEqual([1, 4_000_000]);
    expect(await total({ measure: 'contracted', fiscalYear: 2020 })).toEqual([1, 7_150_000]);
    expect(await total({ asOf: '2021-05-31' })).toEqual([0, 0]);
    expect(await total({ size: 'sme', umbrella: 'none', field: 'none', hub: 'none' })).toEqual([1, 100]);
    expect(await total({ size: 'large' })).toEqual([0, 0]);
  });

  it('are found by words of the contract, small or large, and by its name once it is another', async () => {
    const id = await contract({ title: 'Solid 100% 電解質_A', receipts: [{ date: '2021-06-01', amount: 100 }] });
    await contract({ type: 'commissioned_research', receipts: [{ date: '2021-06-02', amount: 200 }] });
    const found = async (text: string, query: object = {}): Promise<[number, number]> => {
      const { entries, total } = await world.as(university.admin, () => world.get(ListIncomeEntries).run({
        tenantId: university.tenantId, fiscalYear: 2021, measure: 'received', scope: 'all', text, ...query,
      }, 'opened'));
      return [entries.length, total.amount];
    };
    expect([await found('SOLID'), await found('0% 電'), await found('解質_a'), await found('解質%A'), await found('東北電池')]).toEqual([[1, 100], [1, 100], [1, 100], [0, 0], [2, 300]]);
    expect([await found('東北電池', { asOf: '2021-06-01' }), await found('東北電池', { type: 'joint_research', limit: 1 })]).toEqual([[1, 100], [1, 100]]);
    const signed = { fiscalYear: 2020, measure: 'contracted' };
    expect(await found('SOLID', signed)).toEqual([1, 7_150_000]);
    await world.truth.query('update contracting.contract set title = $2 where id = $1', [id, '新しい題名']);
    expect([await found('SOLID'), await found('新しい'), await found('SOLID', signed), await found('新しい', signed)]).toEqual([[0, 0], [1, 100], [0, 0], [1, 7_150_000]]);
  });
});
