import { Database } from '@musubi/platform/database/database';
import type { Actor } from '@musubi/triage';
import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';

const terms = { type: 'joint_research', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', lines: [directOf(5_000_000)] };
const settled = {
  goals: [{ text: '量産条件の確立', dueDate: '2022-03-31' }], people: ['研究者 一郎'],
  resultOwnership: '共有', backgroundIp: '各自に留保', foregroundIp: '共有', publication: '30日前に通知のうえ公表',
};
const parties = [{ name: '東北電池株式会社', weight: 2 }, { name: 'Batterie GmbH', country: 'DE', weight: 1 }];

let world: ContractingWorld;
let server: { url: string; close(): Promise<void> };
let university: UniversityOfWorld;
let company: Actor;
let owner: ApiClient;
let id: string;

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
  id = await draft();
});

async function draft(more: object = {}): Promise<string> {
  const engagementId = await world.engagement(university, company);
  return (await owner.post(`/engagements/${engagementId}/contracts`, { ...terms, ...more })).body.id as string;
}

const put = (content: object) => owner.call('PUT', `/contracts/${id}/content`, content);
const decide = (more: object) => owner.post(`/contracts/${id}/gates`, { kind: 'export_control', outcome: 'cleared', note: '該非判定書のとおり', ...more });
const allChecks = { checks: ['item_list', 'end_user', 'use', 'deemed_export'] };

describe('what a contract says', () => {
  it('is missing at first, which keeps nobody from signing', async () => {
    const empty = await owner.get(`/contracts/${id}/content`);
    expect(empty).toMatchObject({ status: 200, body: { savedAt: null, gates: [], content: { goals: [], facts: [] } } });
    expect(empty.body.missing).toContainEqual({ field: 'goals', for: 'contract' });
    expect(empty.body.missing).toContainEqual({ field: 'publication', for: 'taxCredit' });
    expect(await put(settled)).toMatchObject({ status: 200, body: { version: 2, missing: [], gates: [], content: settled } });
    expect((await owner.post(`/contracts/${id}/sign`, {})).status).toBe(200);
    expect(await put(settled)).toMatchObject({ status: 409, body: { code: 'contract.content_settled' } });
  });

  it('divides a consortium’s total to the yen', async () => {
    const answer = await put({ ...settled, parties: [...parties, { name: 'A', weight: 4 }] });
    const shares = answer.body.content.parties.map(({ share }: { share: number }) => share) as number[];
    expect(shares).toEqual([2_042_857, 1_021_429, 4_085_714]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(7_150_000);
  });

  it('is shown as of any day, each share of the total of then', async () => {
    const people = ['研究者 一郎'];
    const two = [{ name: 'A', weight: 2 }, { name: 'B', weight: 1 }];
    await put({ ...settled, people, parties: two });
    await owner.post(`/contracts/${id}/sign`, {});
    const amended = await owner.post(`/contracts/${id}/amendments`, {
      date: '2021-10-01', reason: '範囲の拡大', people: [...people, '研究者 二郎'], lines: [{ kind: 'direct', amount: 1_000_001, basis: '装置', fiscalYear: 2021 }],
    });
    expect(amended.status).toBe(201);
    const on = async (asOf: string) => {
      const { status, body } = await owner.get(`/contracts/${id}/content?asOf=${asOf}`);
      return status === 200 ? [body.content.people.length, body.content.parties.reduce((sum: number, { share }: { share: number }) => sum + share, 0)] : body.code;
    };
    const now = await owner.get(`/contracts/${id}`);
    expect(now.body.total).toBeGreaterThan(7_150_000);
    expect(await on('2021-03-19')).toBe('contract.not_there_yet');
    expect([await on('2021-03-20'), await on('2021-09-30')]).toEqual([[1, 7_150_000], [1, 7_150_000]]);
    expect([await on('2021-10-01'), await on('2026-01-01')]).toEqual([[2, now.body.total], [2, now.body.total]]);
  });

  it('changes its parties by an amendment, once a party from abroad is cleared; before it, the parties are those of then', async () => {
    await put({ ...settled, parties: [{ name: '東北電池株式会社', weight: 2 }, { name: 'B', weight: 1 }] });
    await owner.post(`/contracts/${id}/sign`, {});
    const change = { date: '2021-10-01', reason: 'Batterieの参加', parties: [...parties, { name: 'B', weight: 1 }] };
    const preview = await owner.post(`/contracts/${id}/amendments/preview`, { date: change.date, parties: change.parties });
    expect(preview.body).toMatchObject({ exportChecks: allChecks.checks, before: { parties: [{ share: 4_766_667 }, { share: 2_383_333 }] } });
    const sharesAfter = preview.body.after.parties.map(({ share }: { share: number }) => share) as number[];
    expect(sharesAfter).toEqual([3_575_000, 1_787_500, 1_787_500]);

    const half = await owner.post(`/contracts/${id}/amendments`, { ...change, exportControl: { note: '確認中', checks: ['use'] } });
    expect(half).toMatchObject({ status: 422, body: { code: 'contract.gate_unchecked', errors: [{ path: 'exportControl' }] } });
    expect((await owner.post(`/contracts/${id}/amendments`, change)).body.code).toBe('contract.gate_unchecked');
    expect((await owner.post(`/contracts/${id}/amendments`, { ...change, exportControl: { note: '該非判定書のとおり', ...allChecks } })).status).toBe(201);

    expect(await world.rows(`select changes from platform.audit_entry where entity_id = $1 and action = 'contract.gate_decided'`, [id])).toEqual([{ changes: expect.objectContaining({ gate: 'export_control', outcome: 'cleared' }) }]);
    const now = (await owner.get(`/contracts/${id}/content`)).body;
    expect(now.gates).toMatchObject([{ kind: 'export_control', state: 'cleared', decision: { note: '該非判定書のとおり' } }]);
    expect(now.content.parties.map(({ name, share }: { name: string; share: number }) => [name, share])).toEqual([['東北電池株式会社', 3_575_000], ['Batterie GmbH', 1_787_500], ['B', 1_787_500]]);
    expect((await owner.get(`/contracts/${id}/content?asOf=2021-09-30`)).body).toMatchObject({ gates: [], content: { parties: [{ share: 4_766_667 }, { share: 2_383_333 }] } });

    const sameAbroad = await owner.post(`/contracts/${id}/amendments`, { date: '2021-11-01', reason: '割合の見直し', parties });
    expect(sameAbroad).toMatchObject({ status: 201, body: { after: { parties: [{ share: 4_766_667 }, { share: 2_383_333 }] } } });
  });

  it('stays cleared of a listed item when a party from abroad is cleared too', async () => {
    await put({ ...settled, facts: ['listed_item'], parties: [{ name: 'A', weight: 1 }, { name: 'B', weight: 1 }] });
    expect((await decide(allChecks)).body.gates).toMatchObject([{ kind: 'export_control', state: 'cleared' }]);
    await owner.post(`/contracts/${id}/sign`, {});
    const change = { date: '2021-10-01', reason: 'Batterieの参加', parties: [...parties, { name: 'B', weight: 1 }], exportControl: { note: '該非判定書のとおり', ...allChecks } };
    expect((await owner.post(`/contracts/${id}/amendments`, change)).status).toBe(201);
    expect((await owner.get(`/contracts/${id}/content`)).body.gates).toMatchObject([{ kind: 'export_control', state: 'cleared', raisedBy: ['foreign_party', 'listed_item'] }]);
  });

  it('is the university’s own, and of its people of the case', async () => {
    for (const actor of [company, university.colleague, (await world.university()).admin]) {
      const stranger = await world.login(server.url, actor);
      expect([403, 404]).toContain((await stranger.get(`/contracts/${id}/content`)).status);
      expect([403, 404]).toContain((await stranger.call('PUT', `/contracts/${id}/content`, settled)).status);
    }
    await put(settled);
    for (const table of ['contract_content', 'gate_decision']) {
      expect(await world.as(company, () => world.get(Database).query(`select 1 from contracting.${table}`))).toEqual([]);
    }
    await expect(world.truth.query('delete from contracting.contract_content')).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a gate', () => {
  it('is raised by a foreign party and blocks the signature until it is cleared', async () => {
    expect((await put({ ...settled, parties })).body.gates).toMatchObject([{
      kind: 'export_control', state: 'open', raisedBy: ['foreign_party'], ownerUserId: university.owner.userId, dueOn: '2021-03-20', decision: null,
    }]);
    expect(await owner.post(`/contracts/${id}/sign`, {})).toMatchObject({ status: 409, body: { code: 'contract.gate_red' } });
    expect(await decide({ checks: ['item_list'] })).toMatchObject({ status: 422, body: { code: 'contract.gate_unchecked' } });
    expect((await decide({ outcome: 'refused' })).body.gates).toMatchObject([{ state: 'refused' }]);
    expect(await owner.post(`/contracts/${id}/sign`, {})).toMatchObject({ status: 409, body: { code: 'contract.gate_red' } });
    expect(await decide(allChecks)).toMatchObject({
      status: 201, body: { gates: [{ state: 'cleared', decision: { outcome: 'cleared', note: '該非判定書のとおり', decidedBy: university.owner.userId } }] },
    });
    expect(await owner.post(`/contracts/${id}/sign`, {})).toMatchObject({ status: 200, body: { state: 'signed' } });
    expect(await decide(allChecks)).toMatchObject({ status: 409, body: { code: 'contract.content_settled' } });
  });

  it('is red again when a fact appears that nobody has looked at', async () => {
    await put({ parties });
    await decide(allChecks);
    expect((await put({ parties, facts: ['listed_item', 'interests'] })).body.gates).toMatchObject([
      { kind: 'conflict_of_interest', state: 'open' }, { kind: 'export_control', state: 'open', raisedBy: ['foreign_party', 'listed_item'] },
    ]);
    await decide(allChecks);
    const second = await put({ parties: [...parties, { name: 'Cells Ltd', country: 'GB', weight: 1 }], facts: ['listed_item'] });
    expect(second.body.gates).toMatchObject([{ kind: 'export_control', state: 'open', raisedBy: ['foreign_party', 'listed_item'] }]);
    expect((await put({})).body.gates).toEqual([]);
    expect(await decide(allChecks)).toMatchObject({ status: 409, body: { code: 'contract.gate_not_raised' } });
  });

  it('of public money is raised by the draft itself', async () => {
    id = await draft({ publicMoney: true });
    expect(await owner.post(`/contracts/${id}/sign`, {})).toMatchObject({ status: 409, body: { code: 'contract.gate_red' } });
    await decide({ kind: 'public_money', checks: ['programme_rules', 'no_double_funding'] });
    expect((await owner.post(`/contracts/${id}/sign`, {})).status).toBe(200);
  });

  it('and a signature at once: the contract is never signed over a fact', async () => {
    for (let round = 0; round < 5; round += 1) {
      id = await draft();
      const [signed, written] = await Promise.all([owner.post(`/contracts/${id}/sign`, {}), put({ parties })]);
      expect([[200, 409], [409, 200]]).toContainEqual([signed.status, written.status]);
    }
  });
});
