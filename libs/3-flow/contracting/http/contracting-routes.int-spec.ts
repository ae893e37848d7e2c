import { newId } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';

const body = { type: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)] };

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let engagementId: string;
let owner: ApiClient;

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  company = await world.company();
  owner = await world.login(server.url, university.owner);
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

beforeEach(async () => {
  engagementId = await world.engagement(university, company);
});

describe('the routes of a case', () => {
  it('draft, sign and receive, exactly as the interface says', async () => {
    const drafted = await owner.post(`/engagements/${engagementId}/contracts`, body);
    expect(drafted).toMatchObject({ status: 201 });
    const { id, number } = drafted.body;
    expect(drafted.body).toEqual({ id, number, direct: 5_000_000, overhead: 1_500_000, subtotal: 6_500_000, tax: 650_000, total: 7_150_000 });

    expect(await owner.post(`/contracts/${id}/sign`, {})).toMatchObject({ status: 200, body: { id, number, state: 'signed', version: 2 } });
    expect(await owner.post(`/contracts/${id}/sign`, {})).toMatchObject({ status: 409, body: { code: 'contract.illegal_transition' } });

    const received = await owner.post(`/contracts/${id}/receipts`, { date: '2021-05-10', amount: 7_000_000 });
    expect(received).toMatchObject({ status: 201, body: { amount: 7_000_000, fiscalYear: 2021, date: '2021-05-10' } });
    expect(await owner.post(`/contracts/${id}/receipts`, { date: '2021-05-10', amount: 150_001 }))
      .toMatchObject({ status: 422, body: { code: 'receipt.exceeds_open', errors: [{ path: 'amount' }], detail: expect.stringContaining('150000 yen') } });

    const page = await owner.get(`/engagements/${engagementId}`);
    expect(page).toMatchObject({
      status: 200,
      body: {
        id: engagementId, mayWork: true, company: { name: '東北電池株式会社' },
        people: [{ name: 'owner', role: 'owner', departments: [{ name: '工学部' }] }, { name: 'participant', role: 'participant', departments: [] }],
        seeds: [{ department: { name: '工学部' } }],
        contracts: [{
          id, number, state: 'signed', total: 7_150_000, received: 7_000_000, open: 150_000,
          overheadRule: { rateBp: 3_000, sentence: { ja: expect.stringContaining('直接経費の30%です') } },
          instalments: [{ amount: 7_150_000, received: 7_000_000, open: 150_000, state: 'overdue' }],
          receipts: [{ amount: 7_000_000, allocations: [{ amount: 7_000_000 }] }],
        }],
      },
    });
    expect(page.body.history.map(({ kind }: { kind: string }) => kind)).toEqual(['contract_drafted', 'contract_signed', 'receipt_recorded']);
    expect(await owner.get(`/engagements/${engagementId}/contracts`)).toMatchObject({ status: 200, body: { items: [{ id }], nextCursor: null } });
    expect(await owner.get(`/contracts/${id}`)).toMatchObject({ status: 200, body: page.body.contracts[0] });
  });

  it('preview and name the rules without saving', async () => {
    const { signingDate: _unknownYet, ...terms } = body;
    const preview = await owner.post(`/engagements/${engagementId}/contracts/preview`, terms);
    expect(preview).toMatchObject({ status: 200, body: { total: 7_150_000, effectiveRateBp: 3_000, instalments: [{ dueDate: '2021-04-01', amount: 7_150_000 }] } });
    expect(await owner.get(`/engagements/${engagementId}/contracts`)).toMatchObject({ body: { items: [] } });
    expect(await owner.get('/overhead-policy?date=2019-06-01')).toMatchObject({
      status: 200, body: { validFrom: '2018-04-01', rules: [{ rateBp: 1_000 }], unconfirmedFiscalYears: [2019], note: '2019年度の率は未確認' },
    });
    expect(await owner.get('/overhead-policy?date=2017-06-01')).toMatchObject({ status: 404 });
  });

  it('name what is wrong with the terms', async () => {
    const wrong = await owner.post(`/engagements/${engagementId}/contracts`, { ...body, instalments: [{ dueDate: '2021-04-30', amount: 7_149_999 }] });
    expect(wrong).toMatchObject({ status: 400, body: { code: 'contract.instalments_do_not_add_up', errors: [{ path: 'instalments' }] } });
    expect(await owner.post(`/engagements/${engagementId}/contracts`, { ...body, lines: [{ ...directOf(1.5) }] })).toMatchObject({ status: 400, body: { errors: [{ path: 'lines.0.amount' }] } });
    expect(await owner.post(`/engagements/${engagementId}/contracts`, { ...body, type: 'donation' })).toMatchObject({ status: 422, body: { code: 'overhead.no_rule' } });
  });

  it('draft once for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': newId() };
    const twice = await Promise.all([1, 2].map(() => owner.post(`/engagements/${engagementId}/contracts`, body, headers)));
    expect(twice.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(twice.map(({ body: { id } }) => id)).size).toBe(1);
  });

  it('are closed to colleagues, other universities and, for changes, to the company', async () => {
    const { id } = (await owner.post(`/engagements/${engagementId}/contracts`, body)).body;
    const reader = await world.login(server.url, company);
    expect(await reader.get(`/contracts/${id}`)).toMatchObject({ status: 200, body: { id, total: 7_150_000 } });
    expect(await reader.get(`/engagements/${engagementId}`)).toMatchObject({ status: 200, body: { mayWork: false } });
    expect((await reader.post(`/contracts/${id}/sign`, {})).status).toBe(403);
    const elsewhere = await world.university();
    for (const actor of [university.colleague, elsewhere.owner, elsewhere.admin]) {
      const stranger = await world.login(server.url, actor);
      expect((await stranger.get(`/contracts/${id}`)).status).toBe(404);
      expect((await stranger.get(`/engagements/${engagementId}`)).status).toBe(404);
      expect((await stranger.post(`/engagements/${engagementId}/contracts`, body)).status).toBe(404);
      expect((await stranger.post(`/contracts/${id}/sign`, {})).status).toBe(404);
      expect((await stranger.post(`/contracts/${id}/receipts`, { date: '2021-05-10', amount: 1 })).status).toBe(404);
    }
  });
});
