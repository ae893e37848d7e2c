import { ContractingFacade } from '@musubi/contracting';
import { unwrap } from '@musubi/kernel';
import readSheet from 'read-excel-file/node';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';
import { ReportingFacade } from '../public/reporting-facade.js';

const none = { plan: null, planSource: null, received: 0, receivedExTax: 0, contracted: 0, contractedExTax: 0, due: 0, overhead: 0, effectiveRateBp: null };

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let admin: ApiClient;

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  const { tenantId, departmentId } = university;
  const company = await world.company('=HYPERLINK("http://evil.example")');
  await world.as(university.admin, async () => {
    await world.get(ReportingFacade).setPlan({ tenantId, fiscalYear: 2021, amount: 8_000_000, validFrom: '2018-04-01', source: '計画' });
    unwrap(await world.get(ContractingFacade).recordHistory(tenantId, [{
      companyId: company.tenantId, departmentId, title: ' +1の研究', type: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31',
      lines: [directOf(5_000_000)], receipts: [{ date: '2021-05-01', amount: 3_575_000 }, { date: '2021-06-01', amount: 3_575_000 }],
    }]));
  });
  admin = await world.login(server.url, university.admin);
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

describe('GET /reports/income', () => {
  it('answers as the interface says, with a note where a rate is not confirmed', async () => {
    expect(await admin.get('/reports/income?from=2019&to=2021')).toMatchObject({ status: 200 });
    expect((await admin.get('/reports/income?from=2019&to=2021')).body).toEqual({
      years: [
        { fiscalYear: 2019, ...none },
        { fiscalYear: 2020, ...none, contracted: 7_150_000, contractedExTax: 6_500_000 },
        { fiscalYear: 2021, plan: 8_000_000, planSource: '計画', received: 7_150_000, receivedExTax: 6_500_000, contracted: 0, contractedExTax: 0, due: 7_150_000, overhead: 1_500_000, effectiveRateBp: 3_000 },
      ],
      notes: [{ fiscalYear: 2019, code: 'overhead_rate_unconfirmed', note: '2019年度の率は未確認', source: '規程' }],
    });
  });

  it('has four years unless told otherwise, and refuses what is no range', async () => {
    expect((await admin.get('/reports/income')).body.years).toHaveLength(4);
    for (const query of ['from=2021&to=2018', 'from=abc', 'from=1950&to=2100']) expect((await admin.get(`/reports/income?${query}`)).status).toBe(400);
  });

  it('opens the receipts, page by page', async () => {
    const first = await admin.get('/reports/income/2021/receipts?limit=1');
    expect(first).toMatchObject({ status: 200, body: { fiscalYear: 2021, items: [{ date: '2021-06-01', department: { name: '工学部' } }], total: { count: 2, received: 7_150_000 } } });
    const second = await admin.get(`/reports/income/2021/receipts?limit=1&cursor=${first.body.nextCursor}`);
    expect(second).toMatchObject({ status: 200, body: { items: [{ date: '2021-05-01', amount: 3_575_000 }], nextCursor: null, total: { received: 7_150_000 } } });
    expect((await admin.get('/reports/income/2021/receipts?cursor=eHh4')).status).toBe(400);
    expect((await admin.get('/reports/income/20x1/receipts')).status).toBe(404);
    expect((await admin.get(`/reports/income/2021/receipts?department=${university.departmentId}&q=HYPERLINK`)).body.total.count).toBe(2);
  });

  it('exports tables that no spreadsheet runs', async () => {
    const years = await admin.get('/reports/income.csv?from=2019&to=2021');
    expect(years.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(years.text.split('\r\n')[3]).toBe('2021,令和3年度,8000000,7150000,6500000,1500000,30,0,7150000,');
    expect(years.text.split('\r\n')[1]).toContain('未確認');
    const receipts = await admin.get('/reports/income/2021/receipts.csv');
    expect(receipts.text.split('\r\n')[1]).toBe(
      `2021-06-01,${university.code}-2020-0001,' +1の研究,"'=HYPERLINK(""http://evil.example"")",工学部,3575000,3250000,2500000,750000`);
  });

  it('exports workbooks in which amounts are numbers and somebody else\'s formula stays a text', async () => {
    const read = async (path: string): Promise<unknown[][]> => {
      const file = await fetch(`${server.url}/api/v1/reports/${path}`, { headers: { cookie: admin.session ?? '' } });
      const bytes = Buffer.from(await file.arrayBuffer());
      const [sheet] = await readSheet(bytes);
      return sheet?.data ?? [];
    };
    expect(await read('income.xlsx?from=2021&to=2021')).toContainEqual(['2021', '令和3年度', 8_000_000, 7_150_000, 6_500_000, 1_500_000, 30, 0, 7_150_000, null]);
    expect(await read('income/2021/entries.xlsx')).toContainEqual([
      '2021-06-01', '2021-06-01', `${university.code}-2020-0001`, '+1の研究', '=HYPERLINK("http://evil.example")', '工学部', 'joint_research', 3_575_000, 3_250_000, 2_500_000, 750_000]);
    expect(await read('breakdown.xlsx?by=size&from=2020&to=2021&measure=contracted')).toContainEqual(['中小企業', 7_150_000, 0, 7_150_000, 1, 5_000_000, 1_500_000]);
  });

  it('breaks down, as an answer and as a table that no spreadsheet runs', async () => {
    const answer = await admin.get('/reports/breakdown?by=department&from=2020&to=2021');
    const sums = { count: 2, amount: 7_150_000, amountExTax: 6_500_000, direct: 5_000_000, overhead: 1_500_000, effectiveRateBp: 3_000 };
    expect(answer.body).toEqual({
      by: 'department', measure: 'received', from: 2020, to: 2021,
      groups: [{ key: university.departmentId, name: '工学部', years: [{ fiscalYear: 2021, ...sums }], total: sums }],
    });
    const file = await admin.get('/reports/breakdown.csv?by=size&from=2020&to=2021&measure=contracted');
    expect(file.text.split('\r\n').slice(0, 2)).toEqual([
      '企業規模,契約額 令和2年度（円・税込）,契約額 令和3年度（円・税込）,合計（円・税込）,件数,直接経費（円）,間接経費（円）', '中小企業,7150000,0,7150000,1,5000000,1500000']);
    expect((await admin.get('/reports/breakdown?by=colour')).status).toBe(400);
  });

  it('opens the rows of a group, of any measure and day', async () => {
    const due = await admin.get(`/reports/income/2021/entries?measure=due&department=${university.departmentId}`);
    expect(due).toMatchObject({ status: 200, body: { measure: 'due', items: [{ date: '2021-04-01', recordedOn: '2021-03-20', type: 'joint_research', amount: 7_150_000 }], total: { count: 1 } } });
    expect((await admin.get('/reports/income/2021/entries?asOf=2021-05-31')).body.total).toMatchObject({ count: 1, amount: 3_575_000 });
    expect((await admin.get('/reports/income/2021/entries.csv?measure=due')).text.split('\r\n')[1]).toContain('2021-04-01,2021-03-20,');
    for (const query of ['asOf=2021-02-31', 'type=loan', 'size=huge']) expect((await admin.get(`/reports/income/2021/entries?${query}`)).status).toBe(400);
  });

  it('is for admins', async () => {
    const liaison = await world.login(server.url, university.owner);
    for (const path of ['income', 'income.csv', 'income/2021/receipts', 'income/2021/receipts.csv', 'income/2021/entries', 'income/2021/entries.csv', 'income.xlsx', 'income/2021/entries.xlsx', 'breakdown.xlsx?by=type', 'breakdown?by=type', 'breakdown.csv?by=type']) {
      expect((await liaison.get(`/reports/${path}`)).status).toBe(403);
    }
  });
});
