import { type Result, unwrap } from '@musubi/kernel';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import { ApiClient } from '../../../../../test/servers/api-client.js';
import { DraftContract } from '../draft-contract.js';
import { SignContract } from '../sign-contract.js';

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let contractId: string;
let [drafter, second, admin]: ApiClient[] = [];

beforeAll(async () => {
  world = await ContractingWorld.open();
  server = await world.serve();
  university = await world.university();
  company = await world.company();
  [drafter, second, admin] = await Promise.all([university.owner, university.participant, university.admin].map((actor) => world.login(server.url, actor)));
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

beforeEach(async () => {
  const [actor, engagementId] = [university.owner, await world.engagement(university, company)];
  const input = { contractType: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '9000-03-31', lines: [directOf(5_000_000)] };
  contractId = (await world.as(actor, async () => unwrap(await world.get(DraftContract).run({ actor, engagementId, input })))).id;
  await admin?.call('PUT', '/approval-threshold', { amount: 7_000_000 });
});

function client(which: ApiClient | undefined): ApiClient {
  if (!which) throw new Error('nobody');
  return which;
}

const at = (path = ''): string => `/contracts/${contractId}/approvals${path}`;
const ask = async (body: object = {}): Promise<string> => (await client(drafter).post(at(), body)).body.id;
const decide = (who: ApiClient | undefined, id: string, outcome = 'approved'): ReturnType<ApiClient['post']> => client(who).post(at(`/${id}/decide`), { outcome });
const sign = (): ReturnType<ApiClient['post']> => client(drafter).post(`/contracts/${contractId}/sign`, {});

describe('a contract above the university’s amount', () => {
  it('is signed once a second person has approved it, and shows who and when', async () => {
    expect(await sign()).toMatchObject({ status: 409, body: { code: 'contract.approval_missing' } });
    const id = await ask({ note: '学科の承認済み' });
    expect(await decide(drafter, id)).toMatchObject({ status: 403, body: { code: 'approval.same_person' } });
    expect(await sign()).toMatchObject({ status: 409 });
    expect(await decide(second, id)).toMatchObject({ status: 201, body: { kind: 'approved', amount: 7_150_000, madeBy: university.participant.userId } });
    expect(await decide(second, id)).toMatchObject({ status: 409, body: { code: 'approval.decided' } });
    expect((await client(drafter).get(at())).body).toMatchObject({
      threshold: 7_000_000, approvedUpTo: 7_150_000, missing: false, items: [{ kind: 'asked', note: '学科の承認済み', name: 'owner' }, { kind: 'approved', askedId: id, name: 'participant' }],
    });
    expect(await sign()).toMatchObject({ status: 200 });
    const audited = await world.rows<{ action: string }>('select action from platform.audit_entry where entity_id = $1 order by id', [contractId]);
    expect(audited.map(({ action }) => action).filter((action) => action === 'contract.approval')).toHaveLength(2);
  });

  it('is amended upwards once that is approved; downwards and beside the money without', async () => {
    await decide(second, await ask());
    await sign();
    const amend = (amount: number): ReturnType<ApiClient['post']> => client(drafter).post(`/contracts/${contractId}/amendments`, {
      date: '2021-10-01', reason: '研究の拡大', lines: [{ ...directOf(amount), fiscalYear: 2021 }],
    });
    expect(await client(drafter).post(`/contracts/${contractId}/amendments/preview`, { date: '2021-10-01', lines: [directOf(1_000_000)] })).toMatchObject({ status: 200, body: { needsApproval: true, after: { total: 8_580_000 } } });
    expect(await amend(1_000_000)).toMatchObject({ status: 409, body: { code: 'contract.approval_missing' } });
    expect(await amend(-100_000)).toMatchObject({ status: 201 });
    await decide(second, await ask({ amount: 8_580_000 }));
    expect(await amend(1_000_000)).toMatchObject({ status: 201 });
  });

  it('refused is not approved; only two persons decide, whoever writes the row', async () => {
    const id = await ask();
    expect(await decide(admin, id, 'refused')).toMatchObject({ status: 201 });
    expect(await sign()).toMatchObject({ status: 409, body: { code: 'contract.approval_missing' } });
    await expect(world.truth.query(
      `insert into contracting.approval_step select uuidv7(), contract_id, tenant_id, 'approved', id, amount, null, now(), made_by from contracting.approval_step where id = $1`, [await ask()],
    )).rejects.toMatchObject({ code: '23514' });
  });

  it('of many who decide at once, one does', async () => {
    const id = await ask();
    const results = await Promise.all(Array.from({ length: 8 }, (_, index) => decide(index % 2 === 0 ? second : admin, id, index % 3 === 0 ? 'refused' : 'approved')));
    expect(results.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(7).fill(409)]);
  });
});

describe('the amount', () => {
  it('is set by admins, keeps its history, and may be none', async () => {
    expect(await client(drafter).call('PUT', '/approval-threshold', { amount: 1 })).toMatchObject({ status: 403 });
    await client(admin).call('PUT', '/approval-threshold', { amount: null });
    const { body } = await client(drafter).get('/approval-threshold');
    expect(body).toMatchObject({ amount: null });
    expect(body.history.slice(0, 2)).toMatchObject([{ amount: null, setBy: university.admin.userId }, { amount: 7_000_000 }]);
    const actor = university.owner;
    const signed: Result<unknown, { code: string }> = await world.as(actor, () => world.get(SignContract).run({ contractId, actor }));
    expect(signed.ok).toBe(true);
  });
});
