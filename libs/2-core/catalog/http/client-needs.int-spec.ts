import { newId } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';

const today = (shift = 0): string => new Date(Date.now() + (9 + 24 * shift) * 3_600_000).toISOString().slice(0, 10);
const text = { title: '燃えない電池', body: '可燃性の電解液を使わない電池が欲しい。', keywords: ['全固体電池'], fieldCodes: ['36020'], budget: { min: 1_000_000, max: 5_000_000 } };

let world: CatalogWorld;
let server: { url: string; close(): Promise<void> };
let boss: Member;
let bank: Member;
let university: University;
let [chief, member, clerk, rival, liaison]: ApiClient[] = [];

beforeAll(async () => {
  world = await CatalogWorld.open();
  server = await world.serve();
  const company = await world.company('委任工業株式会社');
  boss = await world.member(company.tenantId, ['company_admin']);
  bank = await world.intermediary();
  university = await world.university();
  await world.rows(`insert into identity.security_policy (tenant_id, second_factor_for) select id, 'nobody' from identity.organisation
                    on conflict (tenant_id) do update set second_factor_for = 'nobody'`);
  [chief, member, clerk, rival, liaison] = await Promise.all(
    [boss, company, bank, await world.intermediary('別の銀行'), university.liaison].map((one) => world.login(server.url, one)));
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

const by = (one: ApiClient | undefined): ApiClient => {
  if (!one) throw new Error('the world is not open');
  return one;
};
const give = (more: object = {}) => by(chief).post('/mandates', { intermediaryId: bank.tenantId, validFrom: today(), ...more });
const end = async (id: string): Promise<number> => (await by(chief).post(`/mandates/${id}/end`)).status;
const post = (more: object = {}, who = clerk, headers = {}) => by(who).post('/client-needs', { ...text, clientId: boss.tenantId, ...more }, headers);
const audited = async (id: string) => (await world.rows<{ action: string; by: string }>(
  'select action, actor_id as by from platform.audit_entry where entity_id = $1 order by at, id', [id])).map((row) => [row.action, row.by]);

/** A mandate for one test. */
async function mandated(work: (id: string) => Promise<void>): Promise<void> {
  const { status, body } = await give();
  expect(status).toBe(201);
  try {
    await work(body.id as string);
  } finally {
    await end(body.id as string);
  }
}

describe('a mandate', () => {
  it('is given and ended by the company’s administrator, once for a time, and each is in the log', async () => {
    expect((await by(member).post('/mandates', { intermediaryId: bank.tenantId, validFrom: today() })).status).toBe(403);
    expect(await give({ intermediaryId: university.tenantId })).toMatchObject({ status: 400, body: { code: 'mandate.intermediary_unknown' } });
    expect(await give({ validUntil: today(-1) })).toMatchObject({ status: 400, body: { code: 'mandate.reversed' } });
    const [one, two] = await Promise.all([give(), give()]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    const id = (one.status === 201 ? one : two).body.id as string;
    for (const who of [chief, clerk]) {
      expect((await by(who).get('/mandates')).body.items).toMatchObject([{ id, company: { name: '委任工業株式会社' }, intermediary: { name: '杜の銀行' }, state: 'in_force' }]);
    }
    expect((await by(rival).get('/mandates')).body.items).toEqual([]);
    expect([await end(id), await end(id), await end(newId())]).toEqual([204, 404, 404]);
    expect((await by(chief).get('/mandates')).body.items).toMatchObject([{ id, state: 'over' }]);
    expect((await by(clerk).get('/mandates')).body.items).toEqual([]);
    expect(await audited(id)).toEqual([['mandate.given', boss.userId], ['mandate.ended', boss.userId]]);
  });

  it('lets nobody act before its first day, nor without it', async () => {
    expect(await post()).toMatchObject({ status: 403, body: { code: 'mandate.none' } });
    const { body: { id } } = await give({ validFrom: today(1) });
    expect((await by(clerk).get('/mandates')).body.items).toMatchObject([{ id, state: 'waiting' }]);
    expect((await post()).body.code).toBe('mandate.none');
    expect(await end(id as string)).toBe(204);
    await mandated(async () => {
      expect((await post({}, rival)).body.code).toBe('mandate.none');
      expect((await post({ clientId: university.tenantId })).body.code).toBe('mandate.none');
      expect((await post({}, member)).status).toBe(403);
    });
  });
});

describe('a need posted for a client', () => {
  it('is the client’s like its own, and says who posted it', () => mandated(async (mandateId) => {
    const key = { 'idempotency-key': newId() };
    const posted = await post({ anonymous: true }, clerk, key);
    expect(posted).toMatchObject({ status: 201, body: { version: 1, status: 'published' } });
    expect((await post({ anonymous: true }, clerk, key)).body).toEqual(posted.body);
    const id = posted.body.id as string;
    expect(await world.rows('select kind, tenant_id, payload from platform.outbox where aggregate_id = $1 order by id', [id])).toEqual([
      { kind: 'need.posted', tenant_id: boss.tenantId, payload: { needId: id, version: 1 } },
      { kind: 'need.changed_for_client', tenant_id: boss.tenantId, payload: { needId: id, version: 1, intermediaryId: bank.tenantId, what: 'posted' } },
    ]);
    expect(await audited(id)).toEqual([['need.posted', bank.userId], ['need.posted_for_client', bank.userId]]);
    expect(await world.rows('select mandate_id, posted_by_name from catalog.need_posting where need_id = $1', [id])).toEqual([{ mandate_id: mandateId, posted_by_name: '銀行 花子' }]);

    const mine = (await by(member).get('/needs')).body.items.find((need: { id: string }) => need.id === id);
    expect(mine).toMatchObject({ company: { id: boss.tenantId }, budget: text.budget, postedBy: { intermediary: { id: bank.tenantId, name: '杜の銀行' }, name: '銀行 花子' } });
    const theirs = await by(liaison).get(`/needs/${id}`);
    expect(theirs).toMatchObject({ status: 200, body: { company: null, postedBy: null } });
    for (const word of [boss.tenantId, bank.tenantId, '銀行']) expect(theirs.text).not.toContain(word);
    expect((await by(member).call('PATCH', `/needs/${id}`, { title: '会社が改めた題' })).body.version).toBe(2);
    expect((await by(member).post(`/needs/${id}/withdraw`)).body.status).toBe('withdrawn');
    expect((await by(clerk).call('PATCH', `/client-needs/${id}`, { title: 'また' })).body.code).toBe('need.illegal_transition');
  }));

  it('is read and revised by the intermediary: text, level and status, no amount, and no other need of the client', () => mandated(async () => {
    const own = (await by(member).post('/needs', { ...text, title: '会社だけのニーズ' })).body.id as string;
    const { body: { id } } = await post({ visibility: 'universities', universities: [university.tenantId] });
    const { body: seen, text: whole } = await by(clerk).get(`/client-needs/${id}`);
    expect(seen).toMatchObject({ title: text.title, client: { id: boss.tenantId, name: '委任工業株式会社' }, visibility: 'universities', universities: [university.tenantId], status: 'published', version: 1 });
    expect(whole).not.toMatch(/budget|1000000|5000000|externalId/u);
    const patch = (version: number, title: string, who = clerk) => by(who).call('PATCH', `/client-needs/${id}`, { title }, { 'if-match': String(version) });
    expect(await patch(1, '二版')).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await patch(1, '古い')).toMatchObject({ status: 412 });
    expect((await by(member).get(`/needs/${id}`)).body).toMatchObject({ title: '二版', budget: text.budget });
    expect((await audited(id)).map(([action]) => action)).toEqual(['need.posted', 'need.posted_for_client', 'need.revised', 'need.revised_for_client']);
    for (const path of [`/client-needs/${own}`, `/client-needs/${own}/progress`]) expect((await by(clerk).get(path)).status).toBe(404);
    expect((await by(clerk).call('PATCH', `/client-needs/${own}`, { title: '乗っ取り' })).status).toBe(404);
    expect((await patch(2, '乗っ取り', rival)).status).toBe(404);
    expect((await by(clerk).get('/client-needs')).body.items.map((need: { id: string }) => need.id)).toContain(id);
    expect((await by(clerk).get('/client-needs')).text).not.toContain('会社だけのニーズ');
    expect((await by(clerk).get(`/needs/${id}`)).status).toBe(403);
  }));

  it('names every wrong field, and leaves nothing behind when it is refused', () => mandated(async () => {
    const before = await world.rows('select count(*) from platform.audit_entry');
    expect(await post({ title: ' ', fieldCodes: ['1'] })).toMatchObject({ status: 400, body: { code: 'content.invalid', errors: [{ path: 'title' }, { path: 'fieldCodes.0' }] } });
    expect(await world.rows('select count(*) from platform.audit_entry')).toEqual(before);
  }));

  it('is gone for the intermediary in the moment the mandate ends, and comes back with a new one', async () => {
    let id = '';
    await mandated(async () => { id = (await post()).body.id as string; });
    const looks = () => Promise.all([`/client-needs/${id}`, `/client-needs/${id}/progress`].map(async (path) => (await by(clerk).get(path)).status));
    expect(await looks()).toEqual([404, 404]);
    expect((await by(clerk).get('/client-needs')).body.items).toEqual([]);
    expect((await by(clerk).call('PATCH', `/client-needs/${id}`, { title: '後から' })).status).toBe(404);
    expect((await by(member).get(`/needs/${id}`)).body.postedBy.intermediary.name).toBe('杜の銀行');
    await mandated(async () => { expect(await looks()).toEqual([200, 200]); });
  });
});

describe('with the application’s own checks gone, the database', () => {
  const asBank = (sql: string, parameters: unknown[] = []) => world.as(bank, () => world.get(Database).query<Record<string, unknown>>(sql, parameters));

  it('shows an intermediary what it posted while the mandate holds, and nothing else of the client', async () => {
    let id = '';
    await mandated(async () => {
      id = (await post({ visibility: 'universities', universities: [university.tenantId] })).body.id as string;
      expect((await asBank('select id from catalog.need')).map((row) => row['id'])).toContain(id);
      expect(await asBank(`select n.id from catalog.need n where n.id not in (select need_id from catalog.need_posting)`)).toEqual([]);
      for (const table of ['need_owner', 'need_version', 'need_reveal']) expect(await asBank(`select 1 from catalog.${table}`)).toEqual([]);
      expect(await asBank(`update catalog.need set title_ja = 'x' where id = $1 returning id`, [id])).toEqual([]);
    });
    for (const table of ['need', 'need_posting', 'need_reader', 'mandate']) expect(await asBank(`select 1 from catalog.${table}`)).toEqual([]);
  });

  it('takes no posting without a mandate that holds, not even from the company’s own unit', async () => {
    const { body: { id: needId } } = await by(member).post('/needs', text);
    const [{ id: over } = { id: '' }] = await world.rows<{ id: string }>('select id from catalog.mandate where ended_at is not null limit 1');
    await expect(world.as(boss, () => world.get(Database).query(
      `insert into catalog.need_posting (need_id, tenant_id, intermediary_id, mandate_id, posted_by, posted_by_name, posted_at) values ($1, $2, $3, $4, $5, 'x', now())`,
      [needId, boss.tenantId, bank.tenantId, over, bank.userId]))).rejects.toMatchObject({ code: '42501' });
    await expect(world.as(bank, () => world.get(Database).query(
      `insert into catalog.mandate (id, tenant_id, intermediary_id, valid_from, given_at) values ($1, $2, $3, now(), now())`, [newId(), boss.tenantId, bank.tenantId])))
      .rejects.toMatchObject({ code: '42501' });
  });
});
