import type { Actor } from '@musubi/triage';
import readSheet from 'read-excel-file/node';
import { ContractingWorld, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';
import { pdfText } from '../../../../../test/servers/pdf-text.js';

const body = {
  title: '固体電解質の量産', contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2023-03-31', validUntil: '2999-03-31', note: '旅費は含みません。',
  items: [
    { kind: 'people', name: '教授', hours: 120, annualCost: 12_000_000, annualHours: 1_860 },
    { kind: 'goods', name: '試薬', pieces: 3, unitPrice: 411_523, fiscalYear: 2022, reason: '業者見積による' },
  ],
  price: { style: 'resultLinked', milestones: [{ name: '試作', dueDate: '2022-03-31', amount: 1_150_000 }] },
};
const issuer = {
  name: 'みちのく大学', nameEn: 'Michinoku University', address: '宮城県仙台市青葉区1-1', registrationNumber: 'T7123456789012',
  bankName: '結び銀行', branchName: '本店', accountKind: 'ordinary', accountNumber: '1234567', accountHolder: '国立大学法人みちのく大学', accountHolderKana: 'ミチノクダイガク',
};

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let owner: ApiClient;
let client: ApiClient;
let engagementId: string;

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  company = await world.company();
  [owner, client] = [await world.login(server.url, university.owner), await world.login(server.url, company)];
  await (await world.login(server.url, university.admin)).call('PUT', '/invoice-issuer', issuer);
  engagementId = await world.engagement(university, company);
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

const fileOf = async (path: string, who = client): Promise<Buffer> => Buffer.from(await (await fetch(`${server.url}/api/v1${path}`, { headers: { cookie: who.session ?? '' } })).arrayBuffer());

/** Rows without the cells that other tables of the sheet made room for. */
const written = (rows: readonly (readonly unknown[])[] = []): unknown[][] => rows.map((row) => row.filter((cell) => cell !== null));

describe('an estimate as a file', () => {
  it('says everything in both languages, and its sheet has the amounts as numbers', async () => {
    const { id, number, total, tax } = (await owner.post(`/engagements/${engagementId}/estimates`, body)).body;
    expect(await pdfText(await fileOf(`/estimates/${id}/pdf`, owner))).toContain('見積書（案）');
    await owner.post(`/estimates/${id}/send`, {});
    const grouped = (amount: number): string => amount.toLocaleString('en-US');
    const ja = (await pdfText(await fileOf(`/estimates/${id}/pdf`))).replace(/\s+/gu, '');
    for (const word of [
      '見積書', number, '東北電池株式会社御中', '固体電解質の量産', '2999年3月31日', 'みちのく大学', '宮城県仙台市青葉区1-1', 'T7123456789012', '120時間×6,451円/時', '12,000,000円÷1,860時間', '774,120',
      '3×411,523円', '業者見積による', '1,234,569', '間接経費は直接経費の30%です', '成果連動', '10%', grouped(tax), `${grouped(total)}円`, '令和3年度', '令和4年度', '試作', '1,150,000', '固定分', '旅費は含みません。',
    ]) expect(ja).toContain(word);
    expect(ja).not.toContain('（案）');
    const en = (await pdfText(await fileOf(`/estimates/${id}/pdf?language=en`))).replace(/\s+/gu, ' ');
    for (const word of ['Estimate', number, 'Michinoku University', 'Valid until', '2999-03-31', '120 h × 6,451 yen/h', 'Overhead is 30% of direct cost', 'linked to results', 'FY2022', `${grouped(total)} yen`, 'Fixed part']) expect(en).toContain(word);
    const [sheet] = await readSheet(await fileOf(`/estimates/${id}/xlsx`));
    const rows = written(sheet?.data);
    expect(rows).toContainEqual(['人件費（教職員）', expect.stringContaining('120時間 × 6,451円/時'), '令和3年度', 774_120]);
    expect(rows).toContainEqual(['10%', total - tax, tax, total]);
    const [english] = await readSheet(await fileOf(`/estimates/${id}/xlsx?language=en`));
    expect(written(english?.data)).toContainEqual(['Goods', '試薬, 3 × 411,523 yen, 業者見積による', 'FY2022', 1_234_569]);
    expect(await world.rows(`select action from platform.audit_entry where entity_id = $1 and action = 'estimate.printed'`, [id])).toHaveLength(5);
  });

  it('is not for strangers', async () => {
    const { id } = (await owner.post(`/engagements/${engagementId}/estimates`, body)).body;
    const stranger = await world.login(server.url, (await world.university()).owner);
    for (const who of [stranger, client]) expect((await who.get(`/estimates/${id}/pdf`)).status).toBe(404);
  });
});

describe('a budget', () => {
  it('gives back the largest direct cost beside what is written', async () => {
    const { contractType, signingDate, startDate, endDate, items } = body;
    const terms = { contractType, signingDate, startDate, endDate };
    expect(await owner.post(`/engagements/${engagementId}/estimates/fit`, { ...terms, items: [], budget: 10_000_000 })).toMatchObject({ status: 200, body: { direct: 6_993_007, total: 9_999_999, left: 1 } });
    expect(await owner.post(`/engagements/${engagementId}/estimates/fit`, { ...terms, items: [items[0]], budget: 7_150_000 })).toMatchObject({ body: { direct: 4_225_880, total: 7_150_000, left: 0 } });
    expect(await owner.post(`/engagements/${engagementId}/estimates/fit`, { ...terms, items, budget: 1_000 })).toMatchObject({ status: 422, body: { code: 'overhead.budget_too_small' } });
  });

  it('is told to a company as a range at each university, by its own rules, and stores nothing', async () => {
    const answer = await client.post('/estimate-range', { budget: { min: 5_000_000, max: 10_000_000 }, universities: [university.tenantId] });
    expect(answer).toMatchObject({ status: 200, body: {
      assumed: { sme: true, prefecture: '宮城県' },
      items: [{ university: { id: university.tenantId }, low: { direct: 3_496_504, total: 5_000_000, rateBp: 3_000 }, high: { direct: 6_993_007, overhead: 2_097_902, tax: 909_090, total: 9_999_999, basis: { ja: expect.stringContaining('30%') } } }],
    } });
    expect((await client.post('/estimate-range', { budget: { min: null, max: 1_000_000 } })).body.items).toContainEqual(expect.objectContaining({ low: null, high: expect.objectContaining({ total: 1_000_000 }) }));
    expect((await client.post('/estimate-range', { contractType: 'donation', budget: { min: null, max: 1_000_000 }, universities: [university.tenantId] })).body.items).toEqual([]);
    expect((await client.post('/estimate-range', { budget: { min: 2, max: 1 } })).status).toBe(400);
    expect((await owner.post('/estimate-range', { budget: { min: null, max: 1_000_000 } })).status).toBe(403);
  });
});
