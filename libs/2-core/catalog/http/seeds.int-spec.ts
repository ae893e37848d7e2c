import { Database } from '@musubi/platform/database/database';
import { CatalogWorld, type University } from '../../../../test/builders/catalog-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';

let world: CatalogWorld;
let server: { url: string; close(): Promise<void> };
let university: University;
let clients: { liaison: ApiClient; researcher: ApiClient; colleague: ApiClient; company: ApiClient; stranger: ApiClient };

beforeAll(async () => {
  world = await CatalogWorld.open();
  server = await world.serve();
  university = await world.university();
  const login = (member: Parameters<CatalogWorld['login']>[1]) => world.login(server.url, member);
  clients = {
    liaison: await login(university.liaison), researcher: await login(university.researcher),
    colleague: await login(await world.member(university.tenantId, ['researcher'], '同僚 花子')),
    company: await login(await world.company()), stranger: await login((await world.university()).liaison),
  };
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

const body = (changes: object = {}) => ({
  titleJa: '固体電解質の低温合成', bodyJa: '硫化物系の固体電解質を低い温度で作る。', keywords: ['全固体電池', '全固体電池'], fieldCodes: ['36020'],
  trl: 4, region: '宮城県', kind: 'patent', departmentId: university.departmentId, ...changes,
});

/** What it costs, with what, and from when. */
const conditions = { cost: { min: 3_000_000, max: null }, equipment: ['透過電子顕微鏡'], availability: { state: 'not_before', from: '2027-04-01' } };

describe('a researcher', () => {
  it('publishes under the own name, and everybody reads it', async () => {
    const { status, body: { id } } = await clients.researcher.post('/seeds', body(conditions));
    expect(status).toBe(201);
    const { departmentId, ...said } = body({ keywords: ['全固体電池'], ...conditions }) as Record<string, unknown>;
    expect(await clients.company.get(`/seeds/${id}`)).toMatchObject({
      status: 200, body: { ...said, version: 1, status: 'published', researcher: '研究 太郎', department: { id: departmentId, name: '工学部' }, visibility: 'public' },
    });
    expect(await world.rows('select kind from platform.outbox where aggregate_id = $1', [id])).toEqual([{ kind: 'seed.published' }]);
    expect((await clients.researcher.get('/seeds/mine')).body.items.map((seed: { id: string }) => seed.id)).toContain(id);
  });

  it('is met by a search, which shows an excerpt for the whole texts', async () => {
    const { body: { id } } = await clients.researcher.post('/seeds', body({ titleJa: '探索される種', bodyJa: '長い本文の中の目印である。' }));
    const { status, body: found } = await clients.company.get(`/seeds?${new URLSearchParams({ q: '目印' }).toString()}`);
    expect([status, found.items.map((seed: object) => Object.keys(seed).filter((key) => key.startsWith('body')))]).toEqual([200, [[]]]);
    expect(found.items).toMatchObject([{ id, titleJa: '探索される種', highlights: { excerpt: [{ text: '長い本文の中の', hit: false }, { text: '目印', hit: true }, { text: 'である。', hit: false }] } }]);
  });

  it('changes the own seeds only; a liaison all of the university; nobody else any', async () => {
    const { body: { id } } = await clients.researcher.post('/seeds', body());
    const patch = (who: ApiClient, titleJa: string, version: number) => who.call('PATCH', `/seeds/${id}`, { titleJa }, { 'if-match': String(version) });
    expect(await patch(clients.colleague, '他人', 1)).toMatchObject({ status: 404, body: { code: 'seed.not_found' } });
    expect(await patch(clients.stranger, '他校', 1)).toMatchObject({ status: 404 });
    expect(await patch(clients.company, '企業', 1)).toMatchObject({ status: 403 });
    expect(await patch(clients.researcher, '本人', 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await patch(clients.liaison, '担当', 1)).toMatchObject({ status: 412, body: { code: 'seed.stale_version' } });
    expect(await patch(clients.liaison, '担当', 2)).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await clients.liaison.call('PATCH', `/seeds/${id}`, { cost: null, equipment: [], availability: null })).toMatchObject({ status: 200, body: { version: 3 } });
    expect(await clients.colleague.post(`/seeds/${id}/withdraw`)).toMatchObject({ status: 404 });
    expect(await clients.liaison.post(`/seeds/${id}/withdraw`)).toMatchObject({ status: 200, body: { version: 4, status: 'withdrawn' } });
    expect(await world.rows('select kind from platform.outbox where aggregate_id = $1 order by aggregate_version', [id]))
      .toEqual(['seed.published', 'seed.revised', 'seed.revised', 'seed.withdrawn'].map((kind) => ({ kind })));
    expect(await world.rows('select version from catalog.seed_version where seed_id = $1 order by version', [id])).toHaveLength(4);
  });

  it('is told every wrong field', async () => {
    const answer = await clients.researcher.post('/seeds', body({ titleJa: 'あ'.repeat(201), fieldCodes: ['1'], keywords: Array.from({ length: 31 }, (_, at) => `語${at}`) }));
    expect(answer).toMatchObject({ status: 400, body: { code: 'content.invalid', errors: [{ path: 'titleJa' }, { path: 'keywords' }, { path: 'fieldCodes.0' }] } });
    expect(await clients.researcher.post('/seeds', body({ cost: { min: 2, max: 1 }, availability: { state: 'not_before' } }))).toMatchObject({
      status: 400, body: { errors: [{ path: 'cost', code: 'content.budget_reversed' }, { path: 'availability.from', code: 'content.day_missing' }] },
    });
    expect(await clients.stranger.post('/seeds', body())).toMatchObject({ status: 400, body: { code: 'seed.department_unknown', errors: [{ path: 'departmentId' }] } });
    expect(await clients.company.post('/seeds', body())).toMatchObject({ status: 403 });
  });
});

describe('a seed for the own university', () => {
  it('is not there for others', async () => {
    const { body: { id } } = await clients.liaison.post('/seeds', body({ visibility: 'university' }));
    expect(await clients.colleague.get(`/seeds/${id}`)).toMatchObject({ status: 200 });
    expect(await clients.company.get(`/seeds/${id}`)).toMatchObject({ status: 404 });
    expect(await clients.stranger.get(`/seeds/${id}`)).toMatchObject({ status: 404 });
  });
});

describe('the confidential part', () => {
  const secret = '焼結温度は 312 度、特許出願前';
  const withDetail = async (level: 'public' | 'registered' | 'nda'): Promise<string> => {
    const { body: { id } } = await clients.researcher.post('/seeds', body());
    const written = await clients.researcher.call('PUT', `/seeds/${id}/detail`, { detail: { level, bodyJa: secret, bodyEn: 'Sintered at 312 °C' } });
    expect(written.status).toBe(200);
    return id as string;
  };
  const open = (who: ApiClient, id: string) => who.post(`/seeds/${id}/detail/openings`);

  it('stands in no other answer, and each opening is recorded for the researcher and in the opener’s log', async () => {
    const id = await withDetail('registered');
    const public_ = await clients.company.get(`/seeds/${id}`);
    expect(public_.body).toMatchObject({ detailLevel: 'registered' });
    for (const part of ['焼結', 'Sintered']) expect(public_.text).not.toContain(part);
    expect(await clients.company.get(`/seeds/${id}/detail`)).toMatchObject({ status: 403 });
    expect((await clients.researcher.get(`/seeds/${id}/detail/openings`)).body.items).toEqual([]);
    expect(await open(clients.company, id)).toMatchObject({ status: 200, body: { bodyJa: secret, bodyEn: 'Sintered at 312 °C' } });
    for (const who of [clients.researcher, clients.liaison]) {
      const seen = await who.get(`/seeds/${id}/detail/openings`);
      if (who === clients.researcher) expect(seen.body.items).toMatchObject([{ organisation: { name: '東北電池株式会社' }, person: '研究 太郎' }]);
      // The world's liaison looks after no department: the openings are not theirs to know.
      else expect(seen).toMatchObject({ status: 404 });
    }
    expect(await clients.colleague.get(`/seeds/${id}/detail/openings`)).toMatchObject({ status: 404 });
    expect(await world.rows('select action, tenant_id <> $2 as elsewhere from platform.audit_entry where entity_id = $1 and action = \'seed.detail_opened\'', [id, university.tenantId]))
      .toEqual([{ action: 'seed.detail_opened', elsewhere: true }]);
  });

  it('is opened by companies, not by another university, unless it is for everybody', async () => {
    expect(await open(clients.stranger, await withDetail('registered'))).toMatchObject({ status: 403, body: { code: 'seed.detail_closed' } });
    expect(await open(clients.stranger, await withDetail('public'))).toMatchObject({ status: 200 });
  });

  it('that asks for an agreement opens while one is in force', async () => {
    const id = await withDetail('nda');
    const member = await world.company('契約工業株式会社');
    await world.truth.query('update identity.organisation set corporate_number = $2 where id = $1', [member.tenantId, '7123456789012']);
    const partner = await world.login(server.url, member);
    const record = (validFrom: string, validUntil: string | null) => clients.liaison.post('/ndas', { corporateNumber: '7123456789012', documentName: '秘密保持契約書 2021-17', validFrom, validUntil });
    expect(await open(partner, id)).toMatchObject({ status: 403 });
    expect(await record('2020-04-01', '2021-03-31')).toMatchObject({ status: 201 });
    expect(await open(partner, id)).toMatchObject({ status: 403 });
    expect(await record('2021-04-01', '2020-04-01')).toMatchObject({ status: 400, body: { code: 'nda.reversed' } });
    expect(await record('2021-04-01', null)).toMatchObject({ status: 201 });
    expect(await open(partner, id)).toMatchObject({ status: 200 });
    expect(await open(clients.company, id)).toMatchObject({ status: 403 });
    expect((await clients.liaison.get('/ndas')).body.items).toMatchObject([
      { company: { name: '契約工業株式会社' }, validUntil: null, state: 'in_force', documentName: '秘密保持契約書 2021-17', recordedBy: '研究 太郎' }, { validUntil: '2021-03-31', state: 'over' }]);
    const { body: { items: seen } } = await partner.get('/ndas');
    expect(seen).toMatchObject([{ university: { id: university.tenantId }, company: { id: member.tenantId }, state: 'in_force' }, { state: 'over' }]);
    expect((await clients.company.get('/ndas')).body.items).toEqual([]);
    const end = (who: ApiClient) => who.post(`/ndas/${seen[0].id}/end`);
    expect(await end(partner)).toMatchObject({ status: 403 });
    expect(await end(clients.stranger)).toMatchObject({ status: 404, body: { code: 'nda.not_found' } });
    expect(await end(clients.liaison)).toMatchObject({ status: 204 });
    expect(await end(clients.liaison)).toMatchObject({ status: 404 });
    expect(await open(partner, id)).toMatchObject({ status: 403 });
    expect((await partner.get('/ndas')).body.items[0]).toMatchObject({ state: 'ended', validUntil: null });
    const forged = 'insert into catalog.detail_opening (id, seed_id, tenant_id, university_id, opened_by, opened_by_name) values (uuidv7(), $1, $2, $3, $4, \'x\')';
    await expect(world.as(member, () => world.get(Database).query(forged, [id, member.tenantId, university.tenantId, member.userId]))).rejects.toMatchObject({ code: '42501' });
  });

  it('is shown by the database itself to nobody who left no trace, and a trace needs the level', async () => {
    const id = await withDetail('nda');
    const member = await world.company('無断工業株式会社');
    const [query, trace] = [
      'select body_ja from catalog.seed_detail where seed_id = $1',
      'insert into catalog.detail_opening (id, seed_id, tenant_id, university_id, opened_by, opened_by_name) values (uuidv7(), $1, $2, $3, $4, \'x\')'];
    const database = world.get(Database);
    expect(await world.as(member, () => database.query(query, [id]))).toEqual([]);
    const forge = (opener: string, universityId: string) => world.as(member, () => database.query(trace, [id, member.tenantId, universityId, opener]));
    await expect(forge(member.userId, university.tenantId)).rejects.toMatchObject({ code: '42501' });
    await world.truth.query('update catalog.seed set detail_level = \'registered\' where id = $1', [id]);
    await forge(member.userId, university.tenantId);
    // Yesterday's opening is no key for today.
    expect(await world.as(member, () => database.query(query, [id]))).toEqual([]);
    await expect(forge(university.researcher.userId, university.tenantId)).rejects.toMatchObject({ code: '42501' });
    // A wrong university would hide the trace from the right one.
    await expect(forge(member.userId, member.tenantId)).rejects.toMatchObject({ code: '42501' });
  });
});
