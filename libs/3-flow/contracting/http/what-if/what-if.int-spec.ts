import { ContractingWorld, directOf, type UniversityOfWorld } from '../../../../../test/builders/contracting-world.js';
import type { ApiClient } from '../../../../../test/servers/api-client.js';

describe('the same contracts under another table', () => {
  let world: ContractingWorld;
  let server: { url: string; close(): Promise<void> };
  let university: UniversityOfWorld;
  let admin: ApiClient;

  const table = (rateBp: number, when: object = {}): object => ({
    dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: 1_000 }, amendment: 'current', rules: [{ when, base: 'direct', rateBp }],
  });

  beforeAll(async () => {
    world = await ContractingWorld.open();
    server = await world.serve();
    university = await world.university();
    admin = await world.login(server.url, university.admin);
    const owner = await world.login(server.url, university.owner);
    const engagementId = await world.engagement(university, await world.company());
    // 7,000,000 at 10 % and 3,000,000 at 30 %; what is not signed does not count.
    for (const [type, signingDate, amount] of [['joint_research', '2019-04-01', 7_000_000], ['commissioned_research', '2021-04-01', 3_000_000], ['joint_research', '2020-04-01', 1]] as const) {
      const body = { type, signingDate, startDate: signingDate, endDate: '2022-03-31', lines: [directOf(amount)] };
      const { body: { id } } = await owner.post(`/engagements/${engagementId}/contracts`, body);
      if (amount > 1) expect((await owner.post(`/contracts/${id}/sign`, {})).status).toBe(200);
    }
  });

  afterAll(async () => {
    await server?.close();
    await world?.close();
  });

  it('is compared in total and by group, to the yen, and nothing is changed', async () => {
    const stored = () => world.rows('select id, version, direct, overhead, tax, total, rate_bp from contracting.contract where tenant_id = $1 order by id', [university.tenantId]);
    const before = await stored();
    const body = { policy: table(2_000), from: 2019, to: 2021 };
    expect(await admin.post('/overhead-policies/what-if', body)).toMatchObject({
      status: 200, body: {
        total: {
          count: 2, undecided: 0, before: { direct: 10_000_000, overhead: 1_600_000, total: 12_760_000, effectiveRateBp: 1_600 },
          after: { direct: 10_000_000, overhead: 2_000_000, total: 13_200_000, effectiveRateBp: 2_000 },
        },
        byType: [{ key: 'joint_research', count: 1, before: { overhead: 700_000 }, after: { overhead: 1_400_000 } }, { key: 'commissioned_research', before: { overhead: 900_000 }, after: { overhead: 600_000 } }],
        byDepartment: [{ key: university.departmentId, name: '工学部', count: 2 }],
      },
    });
    expect(await admin.post('/overhead-policies/what-if', { ...body, from: 2021 })).toMatchObject({ body: { total: { count: 1, after: { total: 3_960_000 } } } });
    expect(await stored()).toEqual(before);
  });

  it('opens the contracts of each group, page by page, with the rule of either table', async () => {
    const body = { policy: table(2_000), from: 2019, to: 2021 };
    const first = await admin.post('/overhead-policies/what-if/contracts', { ...body, department: university.departmentId, limit: 1 });
    expect(first).toMatchObject({
      status: 200,
      body: { items: [{ type: 'commissioned_research', company: { name: '東北電池株式会社' }, before: { overhead: 900_000, total: 4_290_000 }, after: { overhead: 600_000, total: 3_960_000 }, ruleBefore: 0, ruleAfter: 0, undecided: null }] },
    });
    const second = await admin.post('/overhead-policies/what-if/contracts', { ...body, department: university.departmentId, limit: 1, cursor: first.body.nextCursor });
    expect(second).toMatchObject({ body: { items: [{ type: 'joint_research', before: { overhead: 700_000 } }], nextCursor: null } });
    expect((await admin.post('/overhead-policies/what-if/contracts', { ...body, type: 'donation' })).body.items).toEqual([]);
    expect((await admin.post('/overhead-policies/what-if/contracts', { ...body, cursor: 'x' })).status).toBe(400);
    expect(await world.rows(`select 1 from platform.audit_entry where tenant_id = $1 and action = 'repriced_contracts.opened'`, [university.tenantId])).toHaveLength(3);
  });

  it('counts what the other table has no rule for with the price it has, and says so', async () => {
    const body = { policy: table(2_000, { contractTypes: ['joint_research'] }), from: 2019, to: 2021 };
    expect(await admin.post('/overhead-policies/what-if', body)).toMatchObject({ body: { total: { undecided: 1, before: { overhead: 1_600_000 }, after: { overhead: 2_300_000 } } } });
    expect(await admin.post('/overhead-policies/what-if/contracts', { ...body, type: 'commissioned_research' })).toMatchObject({ body: { items: [{ undecided: 'overhead.no_rule', ruleAfter: null, after: { overhead: 900_000 } }] } });
  });

  it('is for administrators and contract officers, of their own university', async () => {
    const owner = await world.login(server.url, university.owner);
    const body = { policy: table(2_000), from: 2019, to: 2021 };
    for (const path of ['what-if', 'what-if/contracts']) expect((await owner.post(`/overhead-policies/${path}`, body)).status).toBe(403);
    const elsewhere = await world.university();
    const stranger = await world.login(server.url, elsewhere.admin);
    expect((await stranger.post('/overhead-policies/what-if', body)).body.total.count).toBe(0);
  });
});
