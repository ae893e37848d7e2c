import type { Actor } from '@musubi/triage';
import readSheet from 'read-excel-file/node';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';
import { pdfText } from '../../../../../test/servers/pdf-text.js';

const body = {
  type: 'joint_research', title: '固体電解質の量産', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)],
  instalments: [{ dueDate: '2021-06-30', amount: 3_150_001 }, { dueDate: '2999-01-31', amount: 3_999_999 }],
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
let admin: ApiClient;
let contractId: string;
let instalments: string[];

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  company = await world.company();
  [owner, admin] = [await world.login(server.url, university.owner), await world.login(server.url, university.admin)];
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

beforeEach(async () => {
  await admin.call('PUT', '/invoice-issuer', issuer);
  await signed();
});

async function signed(): Promise<void> {
  const engagementId = await world.engagement(university, company);
  contractId = (await owner.post(`/engagements/${engagementId}/contracts`, body)).body.id;
  await owner.post(`/contracts/${contractId}/sign`, {});
  instalments = (await owner.get(`/contracts/${contractId}`)).body.instalments.map(({ id }: { id: string }) => id);
}

const issue = (index: number, more: object = {}) => owner.post(`/contracts/${contractId}/invoices`, { instalmentId: instalments[index], ...more });
const fileOf = async (path: string): Promise<Buffer> => Buffer.from(await (await fetch(`${server.url}/api/v1${path}`, { headers: { cookie: owner.session ?? '' } })).arrayBuffer());

describe('an invoice', () => {
  it('is issued once for an instalment, with one rounding for its rate, and can be read back in both languages', async () => {
    const issued = await issue(1);
    expect(issued).toMatchObject({ status: 201, body: {
      amount: 3_999_999, dueDate: '2999-01-31', recipient: '東北電池株式会社', cancelsId: null, taxes: [{ taxKind: 'taxed', rateBp: 1_000, amount: 3_999_999, net: 3_636_363, tax: 363_636 }],
    } });
    expect(await issue(1)).toMatchObject({ status: 409, body: { code: 'invoice.issued_already' } });
    const { id, number } = issued.body;
    const ja = await pdfText(await fileOf(`/invoices/${id}/pdf`));
    for (const word of ['請求書', number, '東北電池株式会社 御中', '固体電解質の量産 (2/2)', 'T7123456789012', 'みちのく大学', '10%', '3,636,363', '363,636', '3,999,999円', '2999年1月31日', '結び銀行 本店', '普通 1234567']) expect(ja).toContain(word);
    const en = await pdfText(await fileOf(`/invoices/${id}/pdf?language=en`));
    for (const word of ['Invoice', number, 'Michinoku University', 'Registration number', 'T7123456789012', '363,636', '3,999,999 yen', '2999-01-31', 'Ordinary 1234567']) expect(en).toContain(word);
    const [sheet] = await readSheet(await fileOf(`/invoices/${id}/xlsx`));
    expect(sheet?.data).toContainEqual(['10%', 3_636_363, 363_636, 3_999_999]);
    expect(await world.rows('select action from platform.audit_entry where entity_id = $1', [id])).toHaveLength(3);
  });

  it('is taken back by a counter-document of the same series, then the instalment is invoiced anew', async () => {
    const first = (await issue(0)).body;
    const counter = await owner.post(`/invoices/${first.id}/cancel`, { reason: '宛名の誤り' });
    expect(counter).toMatchObject({ status: 201, body: { cancelsId: first.id, amount: -3_150_001, taxes: [{ net: -2_863_638, tax: -286_363 }], reason: '宛名の誤り' } });
    expect(await owner.post(`/invoices/${first.id}/cancel`, { reason: 'x' })).toMatchObject({ status: 409, body: { code: 'invoice.cancelled_already' } });
    expect(await owner.post(`/invoices/${counter.body.id}/cancel`, { reason: 'x' })).toMatchObject({ status: 409 });
    expect(await issue(0)).toMatchObject({ status: 201 });
    const { items } = (await owner.get(`/contracts/${contractId}/invoices`)).body;
    const sequence = items.map(({ number }: { number: string }) => Number(number.slice(-4)));
    expect(sequence).toEqual([sequence[0], sequence[0] + 1, sequence[0] + 2]);
    const text = await pdfText(await fileOf(`/invoices/${counter.body.id}/pdf`));
    for (const word of ['請求書（取消）', first.number, '宛名の誤り', '-3,150,001']) expect(text).toContain(word);
    expect((await world.rows<{ kind: string }>(`select kind from platform.outbox where aggregate_id = $1 and kind like 'invoice.%' order by occurred_at, id`, [contractId])).map(({ kind }) => kind))
      .toEqual(['invoice.issued', 'invoice.cancelled', 'invoice.issued']);
  });

  it('has a number without gaps however many are issued at once, and one that fails takes none', async () => {
    const contracts = [];
    for (let index = 0; index < 4; index++) {
      contracts.push({ contractId, instalments });
      await signed();
    }
    const answers = await Promise.all(contracts.flatMap((one) => [0, 0, 1].map((index) => owner.post(`/contracts/${one.contractId}/invoices`, { instalmentId: one.instalments[index] }))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(8);
    expect(await issue(0, { dueDate: '2000-01-01' })).toMatchObject({ status: 400, body: { code: 'invoice.due_before_issue' } });
    const numbers = (await world.rows<{ n: number }>(`select right(number, 4)::int as n from contracting.invoice where tenant_id = $1 order by 1`, [university.tenantId])).map(({ n }) => n);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('keeps the issuer it was issued by, whose number must be one', async () => {
    const { id } = (await issue(0)).body;
    expect(await admin.call('PUT', '/invoice-issuer', { ...issuer, registrationNumber: 'T8370005002147' })).toMatchObject({ status: 400, body: { code: 'invoice.registration_number_invalid' } });
    expect(await admin.call('PUT', '/invoice-issuer', { ...issuer, name: '新しい大学', registrationNumber: 'Ｔ４０１１００１０９８９９３' })).toMatchObject({ status: 200, body: { issuer: { registrationNumber: 'T4011001098993' } } });
    expect(await pdfText(await fileOf(`/invoices/${id}/pdf`))).toContain('みちのく大学');
    expect((await owner.call('PUT', '/invoice-issuer', issuer)).status).toBe(403);
  });

  it('is not for a draft, nor from a university that has not said who it is, nor for strangers; the company reads its own', async () => {
    const elsewhere = await world.university();
    const [stranger, reader] = [await world.login(server.url, elsewhere.owner), await world.login(server.url, company)];
    const { id } = (await issue(0)).body;
    expect((await stranger.get(`/invoices/${id}/pdf`)).status).toBe(404);
    expect((await stranger.post(`/invoices/${id}/cancel`, { reason: 'x' })).status).toBe(404);
    expect((await reader.get(`/contracts/${contractId}/invoices`)).body.items).toHaveLength(1);
    expect((await reader.get(`/invoices/${id}/pdf`)).status).toBe(200);
    expect((await reader.post(`/invoices/${id}/cancel`, { reason: 'x' })).status).toBe(403);

    const engagementId = await world.engagement(elsewhere, company);
    const draft = (await stranger.post(`/engagements/${engagementId}/contracts`, body)).body.id;
    const instalmentId = (await stranger.get(`/contracts/${draft}`)).body.instalments[0].id;
    expect(await stranger.post(`/contracts/${draft}/invoices`, { instalmentId })).toMatchObject({ status: 409, body: { code: 'invoice.nothing_owed' } });
    await stranger.post(`/contracts/${draft}/sign`, {});
    expect(await stranger.post(`/contracts/${draft}/invoices`, { instalmentId })).toMatchObject({ status: 409, body: { code: 'invoice.no_issuer' } });
  });
});
