import { basisPoints } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';
import { AddOverheadPolicy } from '../../application/add-overhead-policy.js';

const body = {
  title: '固体電解質の量産', contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2023-03-31', validUntil: '2999-03-31',
  items: [
    { kind: 'people', name: '教授', hours: 120, annualCost: 12_000_000, annualHours: 1_860 },
    { kind: 'goods', name: '試薬', pieces: 1, unitPrice: 4_225_880, fiscalYear: 2022 },
  ],
};
const milestone = { name: '試作', dueDate: '2022-03-31', amount: 1_150_000 };

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
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

beforeEach(async () => {
  engagementId = await world.engagement(university, company);
});

const draft = async (more: object = {}): Promise<string> => (await owner.post(`/engagements/${engagementId}/estimates`, { ...body, ...more })).body.id;
const send = (id: string) => owner.post(`/estimates/${id}/send`, {});
const sent = async (more: object = {}): Promise<string> => {
  const id = await draft(more);
  expect(await send(id)).toMatchObject({ status: 200, body: { state: 'sent' } });
  return id;
};
const accept = (id: string) => client.post(`/estimates/${id}/accept`, {});

describe('an estimate', () => {
  it('is written with its lines’ bases, changed while it is a draft, and stands once it was sent', async () => {
    const preview = await owner.post(`/engagements/${engagementId}/estimates/preview`, body);
    expect(preview).toMatchObject({ status: 200, body: { direct: 5_000_000, overhead: 1_500_000, tax: 650_000, total: 7_150_000, byFiscalYear: [{ fiscalYear: 2021 }, { fiscalYear: 2022 }] } });
    const id = await draft();
    expect(await client.get(`/estimates/${id}`)).toMatchObject({ status: 404 });
    expect((await client.get(`/engagements/${engagementId}/estimates`)).body.items).toEqual([]);
    expect(await owner.call('PUT', `/estimates/${id}`, { ...body, note: '旅費は含みません' })).toMatchObject({ status: 200, body: { note: '旅費は含みません', version: 1, state: 'draft' } });
    await send(id);
    expect(await owner.call('PUT', `/estimates/${id}`, body)).toMatchObject({ status: 409, body: { code: 'estimate.sent_already' } });
    await expect(world.rows(`update contracting.estimate set title = 'x' where id = $1`, [id])).rejects.toThrow('was sent and stands');
    expect(await client.get(`/estimates/${id}`)).toMatchObject({ status: 200, body: {
      state: 'sent', total: 7_150_000, note: '旅費は含みません', items: [
        { kind: 'people', amount: 774_120, basis: { ja: '教授、120時間 × 6,451円/時（年間 12,000,000円 ÷ 1,860時間、円未満切り捨て）', en: expect.stringContaining('6,451 yen/h') } }, { amount: 4_225_880 },
      ],
    } });
  });

  it('has versions: a later one sent supersedes the one before, and one accepted ends them', async () => {
    const [first, second, third] = [await sent(), await sent({ price: { style: 'lumpSum', agreed: 8_000_000 } }), await draft()];
    expect((await client.get(`/engagements/${engagementId}/estimates`)).body.items).toMatchObject([{ version: 1, state: 'superseded' }, { version: 2, state: 'sent', total: 8_000_000 }]);
    expect(await accept(first)).toMatchObject({ status: 409, body: { code: 'estimate.illegal_transition' } });
    expect(await accept(second)).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await send(third)).toMatchObject({ status: 409, body: { code: 'estimate.accepted_already' } });
    await world.workOff('contracting');
    const { contractId } = (await client.get(`/estimates/${second}`)).body;
    expect((await client.get(`/contracts/${contractId}`)).body).toMatchObject({ state: 'draft', title: '固体電解質の量産', total: 8_000_000, direct: 5_000_000, startDate: '2021-04-01' });
  });

  it('accepted by a hundred at once is accepted once and makes one contract, with its lines and price', async () => {
    const id = await sent();
    const answers = await Promise.all(Array.from({ length: 100 }, () => accept(id)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body: { code } } of answers.filter((answer) => answer.status !== 200)) expect([status, code]).toEqual([409, 'estimate.illegal_transition']);
    await world.workOff('contracting');
    const contracts = (await owner.get(`/engagements/${engagementId}/contracts`)).body.items;
    expect(contracts).toMatchObject([{ total: 7_150_000, overhead: 1_500_000, lines: [{ amount: 774_120, fiscalYear: 2021 }, { amount: 4_225_880, fiscalYear: 2022 }], instalments: [{ dueDate: '2021-04-01', amount: 7_150_000 }] }]);
    expect((await owner.get(`/estimates/${id}`)).body.contractId).toBe(contracts[0].id);
    const kinds = await world.rows<{ kind: string }>(`select kind from platform.outbox where aggregate_id = $1 order by occurred_at, id`, [id]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['estimate.sent', 'estimate.answered', 'estimate.accepted']);
  }, 60_000);

  it('linked to results makes stage gates with their payments', async () => {
    const id = await sent({ price: { style: 'resultLinked', milestones: [milestone] } });
    await accept(id);
    await world.workOff('contracting');
    const { contractId } = (await owner.get(`/estimates/${id}`)).body;
    const { instalments } = (await owner.get(`/contracts/${contractId}`)).body;
    expect(instalments).toMatchObject([{ amount: 6_000_000 }, { amount: 1_150_000, dueDate: '2022-03-31' }]);
    expect((await client.get(`/contracts/${contractId}/stage-gates`)).body).toMatchObject({ linked: 1_150_000, items: [{ name: '試作', amount: 1_150_000, instalmentId: instalments[1].id }] });
  });

  it('is declined with a reason that the university reads, and then comes a new version', async () => {
    const id = await sent();
    expect(await client.post(`/estimates/${id}/decline`, {})).toMatchObject({ status: 400 });
    expect(await client.post(`/estimates/${id}/decline`, { reason: '予算を超えます' })).toMatchObject({ status: 200, body: { state: 'declined' } });
    expect(await accept(id)).toMatchObject({ status: 409 });
    expect((await owner.get(`/estimates/${id}`)).body).toMatchObject({ state: 'declined', decision: { answer: 'declined', reason: '予算を超えます' } });
    expect(await accept(await sent())).toMatchObject({ status: 200 });
  });

  it('is for its own people: neither the university accepts nor strangers see it, nor is it accepted late', async () => {
    const id = await sent();
    const elsewhere = await world.university();
    const [stranger, otherCompany] = [await world.login(server.url, elsewhere.owner), await world.login(server.url, await world.company('別の会社'))];
    expect((await owner.post(`/estimates/${id}/accept`, {})).status).toBe(403);
    expect((await stranger.get(`/estimates/${id}`)).status).toBe(404);
    expect((await otherCompany.post(`/estimates/${id}/accept`, {})).status).toBe(404);
    expect((await client.post(`/estimates/${id}/send`, {})).status).toBe(403);
    expect(await send(await draft({ validUntil: '2021-03-31' }))).toMatchObject({ status: 409, body: { code: 'estimate.expired' } });
    expect(await owner.post(`/engagements/${engagementId}/estimates`, { ...body, items: [{ ...body.items[0], annualHours: 0 }] })).toMatchObject({ status: 400 });
    expect(await owner.post(`/engagements/${engagementId}/estimates`, { ...body, price: { style: 'lumpSum', agreed: 7_149_999 } })).toMatchObject({ status: 400, body: { code: 'estimate.lump_sum_below_cost' } });
  });

  it('sent while it is being accepted ends in one of the two, never in both', async () => {
    const [id, next] = [await sent(), await draft()];
    const [accepted, superseding] = await Promise.all([accept(id), send(next)]);
    expect([accepted.status, superseding.status].sort()).toEqual([200, 409]);
    const states = (await owner.get(`/engagements/${engagementId}/estimates`)).body.items.map(({ state }: { state: string }) => state);
    expect(states).toEqual(accepted.status === 200 ? ['accepted', 'draft'] : ['superseded', 'sent']);
  });

  it('keeps its price though the table changes before it is accepted', async () => {
    const id = await sent();
    await world.as(university.admin, () => world.get(AddOverheadPolicy).run(university.tenantId, '2020-04-02', {
      dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'none', rateBp: basisPoints(0) }, amendment: 'current', rules: [{ when: {}, base: 'direct', rateBp: basisPoints(5_000) }],
    }, { source: '規程' }));
    expect((await owner.post(`/engagements/${engagementId}/estimates/preview`, body)).body.total).toBe(7_500_000);
    await accept(id);
    await world.workOff('contracting');
    expect((await owner.get(`/engagements/${engagementId}/contracts`)).body.items).toMatchObject([{ total: 7_150_000 }]);
  });
});
