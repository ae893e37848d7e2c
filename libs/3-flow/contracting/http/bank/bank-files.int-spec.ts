import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';

const body = { type: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31' };
const head = '取引日,出金額,入金額,摘要,備考';

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let owner: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
});

afterAll(async () => {
  await server?.close();
  await world?.close();
});

beforeEach(async () => {
  university = await world.university();
  company = await world.company('サンプル工業株式会社');
  [owner, admin] = [await world.login(server.url, university.owner), await world.login(server.url, university.admin)];
});

async function signed(direct: number): Promise<{ id: string; number: string; instalmentId: string; total: number }> {
  const engagementId = await world.engagement(university, company);
  const { id, number, total } = (await owner.post(`/engagements/${engagementId}/contracts`, { ...body, lines: [directOf(direct)] })).body;
  await owner.post(`/contracts/${id}/sign`, {});
  return { id, number, total, instalmentId: (await owner.get(`/contracts/${id}`)).body.instalments[0].id };
}

const upload = (rows: string[], encode: (text: string) => Buffer = (text) => Buffer.from(text)) =>
  admin.post('/bank-files', { name: '4月入金.csv', content: encode([head, ...rows].join('\r\n')).toString('base64') });
const shown = async (id: string) => (await admin.get(`/bank-files/${id}`)).body;

describe('a bank’s list', () => {
  it('is proposed with reasons, confirmed by a person, and taken in once', async () => {
    const [one, two] = [await signed(1_000_000), await signed(2_000_000)];
    const rows = [`2021-04-05,,${one.total},ﾌﾒｲ ${one.number},`, `2021-04-06,,${two.total - 1},ｻﾝﾌﾟﾙ工業(ｶ,`, '2021-04-07,330,,手数料,'];
    const uploaded = await upload(rows);
    expect(uploaded).toMatchObject({ status: 201, body: { added: 2, known: 0, passedOver: 1 } });
    const file = await shown(uploaded.body.id);
    expect(file.rows).toMatchObject([
      { line: 2, best: { instalmentId: one.instalmentId, reasons: ['contract_number', 'amount_exact', 'due_near'] } },
      { line: 3, best: null, others: [{ companyName: 'サンプル工業株式会社', reasons: ['amount_part', 'payer_name', 'due_near'] }] },
    ]);
    expect((await owner.get(`/contracts/${one.id}`)).body.received).toBe(0);

    const lines = [{ lineId: file.rows[0].id, instalmentId: one.instalmentId }, { lineId: file.rows[1].id, instalmentId: two.instalmentId }];
    const wrong = await admin.post(`/bank-files/${file.id}/confirm`, { lines: [lines[0], { ...lines[1], instalmentId: one.instalmentId }] });
    expect(wrong).toMatchObject({ status: 422, body: { errors: [{ path: 'lines.1.amount' }] } });
    expect((await owner.get(`/contracts/${one.id}`)).body.received).toBe(0);

    const answers = await Promise.all([1, 2, 3].map(() => admin.post(`/bank-files/${file.id}/confirm`, { lines })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await owner.get(`/contracts/${one.id}`)).body).toMatchObject({ received: one.total, receipts: [{ date: '2021-04-05' }] });
    expect((await owner.get(`/contracts/${two.id}`)).body.received).toBe(two.total - 1);
    expect(await shown(file.id)).toMatchObject({ waiting: 0, rows: [{ receiptId: expect.any(String) }, { receiptId: expect.any(String) }] });

    expect(await upload([...rows, '2021-04-08,,5,ｼﾝｷ,'])).toMatchObject({ status: 201, body: { added: 1, known: 2 } });
    expect((await admin.get('/bank-files')).body.items).toMatchObject([{ lines: 1, knownLines: 2 }, { lines: 2 }]);
  });

  it('remembers under which name a company paid', async () => {
    const [one, two] = [await signed(1_000_000), await signed(3_000_000)];
    const first = await shown((await upload([`2021-04-05,,${one.total},ｴｽｹｲ(ｶ,`])).body.id);
    await admin.post(`/bank-files/${first.id}/confirm`, { lines: [{ lineId: first.rows[0].id, instalmentId: one.instalmentId }] });
    const next = await shown((await upload([`2021-04-20,,${two.total},エスケイ（カ,`])).body.id);
    expect(next.rows[0].best).toMatchObject({ instalmentId: two.instalmentId, reasons: ['amount_exact', 'payer_before', 'due_near'] });
  });

  it('is read in Shift_JIS too, and each bad row is named and nothing taken in', async () => {
    // 取引日,入金額,摘要 and 東北電池（カ, in the code page of Windows.
    const file = Buffer.from('8ee688f893fa2c93fc8be08a7a2c934597760a323032312d30342d30352c3130302c938c966b936492728169834a0a', 'hex');
    const { id } = (await admin.post('/bank-files', { name: 'sjis.csv', content: file.toString('base64') })).body;
    expect((await shown(id)).rows).toMatchObject([{ date: '2021-04-05', amount: 100, payer: '東北電池(カ' }]);
    expect(await upload(['2021-02-30,,100,ｱ,', '2021-04-01,,x,ｲ,', '2021-04-01,,100,ｳ,'])).toMatchObject({
      status: 400, body: { code: 'bank.date_invalid', errors: [{ path: 'rows.2.取引日', code: 'bank.date_invalid' }, { path: 'rows.3.入金額', code: 'bank.amount_invalid' }] },
    });
    expect(await upload(['a'], () => Buffer.from([0xff, 0xff, 0xff]))).toMatchObject({ status: 400, body: { code: 'bank.encoding_unknown' } });
  });

  it('is for who keeps the money, in their own university', async () => {
    const { id } = (await upload(['2021-04-08,,5,ｼﾝｷ,'])).body;
    const elsewhere = await world.login(server.url, (await world.university()).admin);
    expect((await elsewhere.get(`/bank-files/${id}`)).status).toBe(404);
    expect((await owner.get(`/bank-files/${id}`)).status).toBe(403);
  });
});
