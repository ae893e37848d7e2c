import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
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

describe('tables of overhead rules', () => {
  const table = (...rules: object[]): object => ({
    dateBasis: 'start', rounding: { unit: 1, scope: 'total' }, tax: { mode: 'exclusive', rateBp: 1_000 }, amendment: 'current', rules,
  });
  const rule = (rateBp: number, when: object = {}): object => ({ when, base: 'direct', rateBp });
  const tried = {
    contractType: 'joint_research', startDate: '2026-04-01', endDate: '2027-03-31', signingDate: null, sme: null, prefecture: null, umbrella: false, publicMoney: false, direct: 5_000_000,
  };

  it('are tried, refused with the case, put in force from a day, and kept as versions', async () => {
    const elsewhere = await world.university();
    const admin = await world.login(server.url, elsewhere.admin);
    const holed = table(rule(3_000, { directAtLeast: 5_000_000 }));
    expect(await admin.post('/overhead-policies/try', { policy: holed, case: tried })).toMatchObject({
      status: 200, body: { rule: 0, price: { overhead: 1_500_000, total: 7_150_000 }, verdicts: [{ index: 0, unmet: [] }], tableErrors: [{ code: 'overhead.table_leaves_case', rule: null, wonBy: null, case: { direct: 4_999_999 } }] },
    });
    const dated = table(rule(3_000, { from: '2026-04-01' }), rule(1_000, { directAtLeast: 1, from: '2027-04-01' }));
    expect(await admin.post('/overhead-policies/try', { policy: dated, validFrom: '2026-04-01', case: tried })).toMatchObject({
      status: 200, body: { tableErrors: [{ code: 'overhead.rule_never_wins', path: 'rules.1', rule: 1, wonBy: 0, case: { startDate: '2027-04-01' } }] },
    });
    const withFee = { ...table(rule(3_000)), rules: [{ when: {}, base: 'direct+researcherFee', rateBp: 3_000 }], tax: { mode: 'none' } };
    expect(await admin.post('/overhead-policies/try', { policy: withFee, case: { ...tried, direct: 3_000_000, researcherFee: 440_000 } })).toMatchObject({
      status: 200, body: { price: { overhead: 1_032_000, total: 4_472_000 } },
    });
    expect(await admin.post('/overhead-policies/try', { policy: holed, case: { ...tried, direct: 4_999_999 } })).toMatchObject({
      status: 200, body: { rule: null, error: { code: 'overhead.no_rule' }, price: null, verdicts: [{ unmet: ['directAtLeast'] }] },
    });
    expect(await admin.post('/overhead-policies', { validFrom: '2026-04-01', policy: holed, source: '規程第3条' })).toMatchObject({
      status: 422, body: { code: 'overhead.table_leaves_case', detail: expect.stringContaining('direct cost 4,999,999 yen'), errors: [{ path: 'policy.rules' }] },
    });

    const whole = table(rule(3_000, { directAtLeast: 5_000_000 }), rule(1_000));
    const added = await admin.post('/overhead-policies', { validFrom: '2026-04-01', policy: whole, source: '規程第3条', note: '改正' });
    expect(added).toMatchObject({ status: 201 });
    const versions = await admin.get('/overhead-policies');
    expect(versions).toMatchObject({ status: 200, body: { items: [{ id: added.body.id, validFrom: '2026-04-01', amendment: 'current', note: '改正' }, { validFrom: '2020-04-01' }, { validFrom: '2018-04-01' }] } });
    expect(await admin.post('/overhead-policies/try', { case: { ...tried, direct: 4_999_999 } })).toMatchObject({ status: 200, body: { rule: 1, price: { overhead: 499_999 } } });
    expect(await admin.get('/overhead-policy?date=2026-03-31')).toMatchObject({ body: { validFrom: '2020-04-01' } });
  });

  it('are for the admin to change', async () => {
    const policy = table(rule(1_000));
    expect((await owner.post('/overhead-policies', { validFrom: '2026-04-01', policy, source: 'x' })).status).toBe(403);
    expect((await owner.get('/overhead-policies')).status).toBe(403);
  });
});

describe('an outside TLO', () => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(new Date());
  let officer: ApiClient;
  let admin: ApiClient;
  let tlo: Actor;
  let seedId: string;
  let signedId: string;

  beforeAll(async () => {
    tlo = await world.tlo();
    [officer, admin] = [await world.login(server.url, tlo), await world.login(server.url, university.admin)];
  });

  beforeEach(async () => {
    seedId = newId();
    const secret = ['秘密の本文', '固体電解質の低温合成', '研究者 一郎'];
    await world.rows(`insert into catalog.seed (id, tenant_id, version, status, title_ja, body_ja, keywords, field_codes, visibility, published_at, changed_at, kind, department_id, researcher_name)
      values ($1, $2, 1, 'published', $4, $3, '{}', '{36020}', 'university', now(), now(), 'patent', $6, $5)`, [seedId, university.tenantId, ...secret, university.departmentId]);
    await world.rows('update triage.engagement_match set seed_id = $1 where engagement_id = $2', [seedId, engagementId]);
    const draft = async (): Promise<string> => (await owner.post(`/engagements/${engagementId}/contracts`, { ...body, title: '社外秘の題名' })).body.id as string;
    signedId = await draft();
    await owner.post(`/contracts/${signedId}/sign`, {});
    await draft();
  });

  const paths = ['/ip/cases', '/ip/contracts', '/ip/seeds'];
  const seen = async (): Promise<number[]> => Promise.all(paths.map(async (path) => ((await officer.get(path)).body.items as unknown[]).length));
  const give = (terms: object = {}) => admin.post('/tlo-grants', { tloId: tlo.tenantId, validFrom: today, ...terms });
  const endAll = async (): Promise<void> => {
    for (const { id, endedAt } of (await admin.get('/tlo-grants')).body.items as { id: string; endedAt: string | null }[]) if (endedAt === null) await admin.call('DELETE', `/tlo-grants/${id}`);
  };
  afterEach(endAll);

  it('sees nothing without a grant, and nothing more once it is ended', async () => {
    expect(await seen()).toEqual([0, 0, 0]);
    expect((await officer.get(`/ip/cases/${engagementId}`)).status).toBe(404);
    const { id } = (await give()).body;
    expect(Math.min(...await seen())).toBeGreaterThan(0);
    expect((await officer.get(`/ip/cases/${engagementId}`)).status).toBe(200);
    expect((await admin.call('DELETE', `/tlo-grants/${id}`)).status).toBe(204);
    expect((await admin.call('DELETE', `/tlo-grants/${id}`)).status).toBe(404);
    expect(await seen()).toEqual([0, 0, 0]);
    expect(await world.rows('select action from platform.audit_entry where entity_id = $1 order by action', [id])).toEqual([{ action: 'tlo_grant.ended' }, { action: 'tlo_grant.given' }]);
  });

  it('sees what concerns inventions, of concluded contracts alone: no amount, no text, no company', async () => {
    await give();
    const contract = { id: signedId, type: 'joint_research', state: 'signed', signingDate: '2021-03-20', startDate: '2021-04-01', endDate: '2022-03-31', number: expect.any(String) };
    const seed = { id: seedId, title: { ja: '固体電解質の低温合成', en: null }, department: { id: university.departmentId, name: '工学部' }, researcher: '研究者 一郎', kind: 'patent', fieldCodes: ['36020'] };
    const one = await officer.get(`/ip/cases/${engagementId}`);
    expect(one.body).toEqual({
      id: engagementId, university: { id: university.tenantId, name: expect.any(String) }, status: 'open', openedAt: expect.any(String), seeds: [seed], contracts: [contract],
    });
    const answers = await Promise.all(paths.map((path) => officer.get(path)));
    expect(answers[0]?.body.items).toContainEqual(one.body);
    expect(answers[1]?.body.items).toContainEqual({ ...contract, university: one.body.university, department: seed.department, engagementId });
    expect(answers[2]?.body.items).toContainEqual({ ...seed, university: one.body.university, trl: null });
    for (const { text } of [one, ...answers]) for (const word of ['秘密の本文', '社外秘', '7150000', '東北電池', company.tenantId]) expect(text).not.toContain(word);
    for (const path of [`/engagements/${engagementId}`, `/contracts/${signedId}`]) expect((await officer.get(path)).status).toBe(403);
    expect((await officer.get(`/seeds/${seedId}`)).status).toBe(404);
  });

  it('is shown the rows by the database itself for the days of the grant, of that university alone', async () => {
    const rows = (): Promise<number[]> => world.as(tlo, async () => {
      const tables = ['catalog.seed where visibility = \'university\'', 'triage.engagement', 'triage.engagement_match', 'contracting.contract', 'contracting.contract_line', 'triage.engagement_person'];
      return Promise.all(tables.map(async (table) => Number((await world.get(Database).query<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)));
    });
    expect(await rows()).toEqual([0, 0, 0, 0, 0, 0]);
    await give({ validFrom: '2020-04-01', validUntil: '2021-03-31' });
    await give({ validFrom: '2999-04-01' });
    const elsewhere = await world.university();
    await (await world.login(server.url, elsewhere.admin)).post('/tlo-grants', { tloId: tlo.tenantId, validFrom: today });
    expect(await rows()).toEqual([0, 0, 0, 0, 0, 0]);
    await give({ validFrom: today, validUntil: today });
    const [seeds, cases, matches, contracts, lines, people] = await rows();
    expect([seeds, cases, matches, contracts].every((count) => Number(count) > 0)).toBe(true);
    expect([lines, people]).toEqual([0, 0]);
  });

  it('is granted by an administrator only, to a TLO only, and forwards in time', async () => {
    expect((await owner.post('/tlo-grants', { tloId: tlo.tenantId, validFrom: today })).status).toBe(403);
    expect((await officer.post('/tlo-grants', { tloId: tlo.tenantId, validFrom: today })).status).toBe(403);
    expect(await give({ tloId: company.tenantId })).toMatchObject({ status: 400, body: { code: 'tlo_grant.tlo_unknown' } });
    expect(await give({ validUntil: '2020-01-01' })).toMatchObject({ status: 400, body: { code: 'tlo_grant.reversed' } });
    expect((await give()).status).toBe(201);
    expect((await admin.get('/tlo-grants')).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ tlo: { id: tlo.tenantId, name: '東北TLO' }, grantedBy: 'admin', inForce: true, validUntil: null })]), tlos: [{ name: '東北TLO' }] });
    const later = await give({ validFrom: '2999-04-01' });
    const stands = new Map((await admin.get('/tlo-grants')).body.items.map((grant: { id: string; inForce: boolean }) => [grant.id, grant.inForce]));
    expect(stands.get(later.body.id)).toBe(false);
    const other = await world.login(server.url, (await world.university()).admin);
    const [{ id }] = (await admin.get('/tlo-grants')).body.items as [{ id: string }];
    expect((await other.call('DELETE', `/tlo-grants/${id}`)).status).toBe(404);
    expect((await other.get('/tlo-grants')).body.items).toEqual([]);
  });
});
