import { ContractingFacade, type HistoricContract } from '@musubi/contracting';
import { unwrap } from '@musubi/kernel';
import readSheet from 'read-excel-file/node';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';
import { ReportingFacade } from '../../public/reporting-facade.js';

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let admin: ApiClient;

const million = 1_000_000;

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  admin = await world.login(server.url, university.admin);
  const { tenantId, departmentId } = university;
  const [small, large] = [await world.company(), await world.company('大企業')];
  await world.truth.query('update identity.organisation set capital = 900000000, employees = 3000 where id = $1', [large.tenantId]);
  const contract = (companyId: string, received: number, change: Partial<HistoricContract> = {}): HistoricContract => ({
    companyId, departmentId, title: '研究', type: 'joint_research', signingDate: '2020-04-01', startDate: '2020-04-01', endDate: '2022-03-31', lines: [directOf(60 * million)],
    receipts: [{ date: '2020-06-01', amount: received }, { date: '2021-06-01', amount: received * 2 }], ...change,
  });
  await world.as(university.admin, async () => {
    unwrap(await world.get(ContractingFacade).recordHistory(tenantId, [
      contract(small.tenantId, 4 * million), contract(large.tenantId, 10 * million), contract(large.tenantId, 1_499),
      contract(small.tenantId, 3 * million, { type: 'commissioned_research' }),
    ]));
    const reporting = world.get(ReportingFacade);
    for (const [fiscalYear, first, revised] of [[2019, 3_510, 3_720], [2020, 3_580, 3_750], [2021, 3_660, 3_780], [2030, 4_000, 5_000]] as const) {
      await reporting.setGoal({ tenantId, kpi: 'hub_coauthorship_ratio', fiscalYear, value: first, source: '当初計画', knownFrom: '2018-04-01' });
      await reporting.setGoal({ tenantId, kpi: 'hub_coauthorship_ratio', fiscalYear, value: revised, source: '改定計画', knownFrom: '2019-10-01' });
    }
    await reporting.stateFigure({ tenantId, subject: 'private_joint_research_income', fiscalYear: 2020, value: 6_640 * million, source: '別の報告書', knownFrom: '2021-06-01' });
    await reporting.stateFigure({ tenantId, subject: 'hub_coauthorship_ratio', fiscalYear: 2019, value: 3_730, source: '実績報告', knownFrom: '2020-06-01' });
    await reporting.setPlan({ tenantId, fiscalYear: 2020, amount: 14 * million, validFrom: '2018-04-01', source: '計画' });
  });
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

async function year(key: string, fiscalYear: number, query = ''): Promise<Record<string, unknown>> {
  const { body } = await admin.get(`/reports/kpis?from=2018&to=2030${query}`) as { body: { kpis: { key: string; years: { fiscalYear: number }[] }[] } };
  return body.kpis.find((kpi) => kpi.key === key)?.years.find((each) => each.fiscalYear === fiscalYear) as unknown as Record<string, unknown>;
}

describe('goals', () => {
  it('show the plan that holds on a day, and what it was before', async () => {
    expect(await year('hub_coauthorship_ratio', 2019)).toEqual({
      fiscalYear: 2019, attainment: 10_027, figures: [{ value: 3_730, source: '実績報告', recordedOn: '2020-06-01' }],
      plans: [{ value: 3_720, validFrom: '2019-10-01', source: '改定計画' }, { value: 3_510, validFrom: '2018-04-01', source: '当初計画' }],
    });
    expect((await year('hub_coauthorship_ratio', 2030, '&asOf=2019-09-30'))['plans']).toMatchObject([{ value: 4_000 }]);
    expect((await year('hub_coauthorship_ratio', 2030))['plans']).toMatchObject([{ value: 5_000 }, { value: 4_000 }]);
    expect((await year('hub_coauthorship_ratio', 2019, '&asOf=2020-05-31'))['figures']).toEqual([]);
  });

  it('keep two figures for one fact, each with its source', async () => {
    expect(await year('private_joint_research_income', 2020)).toEqual({
      fiscalYear: 2020, plans: [{ value: 14 * million, validFrom: '2018-04-01', source: '計画' }], attainment: 10_001,
      figures: [{ value: 14_001_499, source: 'contracts', recordedOn: null }, { value: 6_640 * million, source: '別の報告書', recordedOn: '2021-06-01' }],
    });
  });

  it('are revised by one more plan, from today on', async () => {
    const body = { kpi: 'hub_coauthorship_ratio', fiscalYear: 2030, value: 5_500, source: '再改定' };
    expect((await admin.post('/reports/plans', body)).status).toBe(201);
    expect((await year('hub_coauthorship_ratio', 2030))['plans']).toMatchObject([{ value: 5_500 }, { value: 5_000 }, { value: 4_000 }]);
    expect((await year('hub_coauthorship_ratio', 2030, '&asOf=2021-01-01'))['plans']).toMatchObject([{ value: 5_000 }, { value: 4_000 }]);
    for (const wrong of [{ kpi: 'fame' }, { value: 1.5 }, { value: -1 }, { source: ' ' }, { validFrom: '2019-01-01' }]) {
      expect((await admin.post('/reports/plans', { ...body, ...wrong })).status).toBe(400);
    }
  });

  it('go into a table', async () => {
    const rows = (await admin.get('/reports/kpis.csv?from=2019&to=2019')).text.split('\r\n');
    expect(rows[1]).toBe('4拠点の国際共著論文比率,%,令和元年度,37.2,2019-10-01,35.1,37.3,実績報告,,100.27');
  });

  it('go into a workbook', async () => {
    const file = await fetch(`${server.url}/api/v1/reports/kpis.xlsx?from=2019&to=2019`, { headers: { cookie: admin.session ?? '' } });
    const [sheet] = await readSheet(Buffer.from(await file.arrayBuffer()));
    expect(sheet?.data).toContainEqual(['4拠点の国際共著論文比率', '%', '令和元年度', 37.2, '2019-10-01', 35.1, 37.3, '実績報告', null, 100.27]);
  });

  it('of another university are nobody else\'s', async () => {
    const elsewhere = await world.login(server.url, (await world.university()).admin);
    const { text } = await elsewhere.get('/reports/kpis?from=2018&to=2030');
    expect(text).not.toMatch(/改定計画|別の報告書/u);
    expect((await (await world.login(server.url, university.owner)).get('/reports/kpis')).status).toBe(403);
  });
});

describe('a figure that is counted', () => {
  it('opens the contracts it counts, largest first, page by page, as of any day', async () => {
    const of = (subject: string, query = ''): Promise<{ status: number; body: Record<string, unknown> & { items: { amount: number }[] } }> =>
      admin.get(`/reports/figures/2021/contracts?of=${subject}${query}`) as never;
    expect((await of('private_joint_research_income')).body).toMatchObject({
      items: [{ type: 'joint_research', company: { name: '大企業' }, department: { name: '工学部' }, amount: 20 * million }, { amount: 8 * million }, { amount: 2_998 }], total: { count: 3, amount: 28_002_998 }, nextCursor: null,
    });
    expect((await of('joint_research.private_10m.count')).body).toMatchObject({ items: [{ amount: 20 * million }], total: { count: 1 } });
    expect((await of('commissioned_research.sme.amount')).body).toMatchObject({ total: { count: 1, amount: 6 * million } });
    expect((await of('joint_research.sme.count', '&asOf=2021-05-31')).body.items).toEqual([]);
    expect((await of('umbrella_agreements')).body).toEqual({ items: [], total: { count: 0, amount: 0 }, nextCursor: null });
    const first = (await of('private_joint_research_income', '&limit=2')).body;
    expect((await of('private_joint_research_income', `&limit=2&cursor=${String(first['nextCursor'])}`)).body).toMatchObject({ items: [{ amount: 2_998 }], total: { count: 3 }, nextCursor: null });
    for (const wrong of ['researchers', 'ip_income', 'joint_research.all.count&cursor=eHh4']) expect((await of(wrong)).status).toBe(400);
    expect((await (await world.login(server.url, university.owner)).get('/reports/figures/2021/contracts?of=donations')).status).toBe(403);
  });
});

describe('the fact book', () => {
  type Cells = { cell: string; values: { value: number | null; counted: number | null; stated: unknown }[] }[];
  const sheet = async (query = 'fiscalYear=2021'): Promise<Record<string, (number | null)[]>> => {
    const { body } = await admin.get(`/reports/fact-book?${query}`) as { body: { cells: Cells } };
    return Object.fromEntries(body.cells.map(({ cell, values }) => [cell, values.map(({ value }) => value)]));
  };

  it('counts from the rows that the reports are made of; a blank stays blank', async () => {
    expect(await sheet()).toMatchObject({
      'joint_research.private.count': [3, 3], 'joint_research.private.amount': [14_001, 28_003], 'joint_research.large.count': [2, 2], 'joint_research.sme.count': [1, 1],
      'joint_research.large.amount': [10_001, 20_003], 'joint_research.sme.amount': [4_000, 8_000], 'joint_research.private_10m.count': [1, 1],
      'commissioned_research.private.count': [1, 1], 'commissioned_research.large.count': [0, 0], 'commissioned_research.sme.amount': [3_000, 6_000],
      'patents.held': [null, null], researchers: [null, null], 'staff.band': [null, null],
    });
    expect((await sheet('fiscalYear=2019'))['joint_research.all.count']).toEqual([null, null]);
    expect((await sheet('fiscalYear=2021&asOf=2020-12-31'))['joint_research.all.count']).toEqual([3, null]);
  });

  it('has the ten technical fields with the most applications, as they were stated by a day, in the sheet and its file', async () => {
    const state = (field: string | undefined, value: number, subject = 'patents.field') => admin.post('/reports/figures', { subject, ...field !== undefined && { field }, fiscalYear: 2021, value, source: '出願統計' });
    for (let place = 1; place <= 11; place += 1) expect((await state(`分野${String(place).padStart(2, '0')}`, 100 - place)).status).toBe(201);
    expect((await state('分野11', 200)).status).toBe(201);
    expect((await state('分野03', 0)).status).toBe(201);
    const { patentFields } = (await admin.get('/reports/fact-book?fiscalYear=2021')).body as { patentFields: { field: string; applications: number; fiscalYear: number }[] };
    expect(patentFields.map(({ field }) => field)).toEqual(['分野11', '分野01', '分野02', '分野04', '分野05', '分野06', '分野07', '分野08', '分野09', '分野10']);
    expect(patentFields[0]).toEqual({ fiscalYear: 2021, field: '分野11', applications: 200, source: '出願統計' });
    expect((await admin.get('/reports/fact-book?fiscalYear=2021&asOf=2021-12-31')).body.patentFields).toEqual([]);
    expect((await admin.get('/reports/fact-book.csv?fiscalYear=2021')).text).toContain('特許・出願の多い技術分野・1位,,分野11（200件）,,出願統計');
    for (const wrong of [state(undefined, 1), state('x', 1, 'researchers'), state(' ', 1)]) expect((await wrong).status).toBe(400);
    const elsewhere = await world.login(server.url, (await world.university()).admin);
    expect((await elsewhere.get('/reports/fact-book?fiscalYear=2021')).body.patentFields).toEqual([]);
  });

  it('is of the last year that has figures, and goes into a workbook with numbers as numbers and blanks blank', async () => {
    expect((await admin.get('/reports/fact-book')).body.fiscalYears).toEqual([2020, 2021]);
    const file = await fetch(`${server.url}/api/v1/reports/fact-book.xlsx?fiscalYear=2021`, { headers: { cookie: admin.session ?? '' } });
    const [sheet] = await readSheet(Buffer.from(await file.arrayBuffer()));
    expect(sheet?.data).toContainEqual(['共同研究・民間企業・受入額（千円）', 14_001, 28_003, '契約台帳', '契約台帳']);
    expect(sheet?.data).toContainEqual(['研究者数（人）', null, null, null, null]);
  });

  it('shows what a source states beside what is counted, and warns where it does not add up', async () => {
    const state = (subject: string, value: number): Promise<unknown> => admin.post('/reports/figures', { subject, fiscalYear: 2015, value, source: 'ファクトブック2016' });
    for (const [subject, value] of [['private', 5_066_861], ['large', 3_997_661], ['sme', 1_069_180]] as const) await state(`joint_research.${subject}.amount`, value);
    await state('researchers', 6_565);
    const { body } = await admin.get('/reports/fact-book?fiscalYear=2015');
    expect(body.warnings).toEqual([{ code: 'fact_book.sum_differs', cell: 'joint_research.private.amount', fiscalYear: 2015, expected: 5_066_841, found: 5_066_861 }]);
    expect((body.cells as Cells).find(({ cell }) => cell === 'researchers')?.values[1]).toEqual({ fiscalYear: 2015, value: 6_565, counted: null, stated: { value: 6_565, source: 'ファクトブック2016' } });
    expect((await admin.get('/reports/fact-book.csv?fiscalYear=2015')).text).toContain('共同研究・民間企業・受入額（千円）,,5066861,,ファクトブック2016');
    expect((await admin.post('/reports/figures', { subject: 'joint_research.secret', fiscalYear: 2015, value: 1, source: 'x' })).status).toBe(400);
  });
});
