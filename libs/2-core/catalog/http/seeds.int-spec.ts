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

describe('a researcher', () => {
  it('publishes under the own name, and everybody reads it', async () => {
    const { status, body: { id } } = await clients.researcher.post('/seeds', body());
    expect(status).toBe(201);
    const { departmentId, ...said } = body({ keywords: ['全固体電池'] }) as Record<string, unknown>;
    expect(await clients.company.get(`/seeds/${id}`)).toMatchObject({
      status: 200, body: { ...said, version: 1, status: 'published', researcher: '研究 太郎', department: { id: departmentId, name: '工学部' }, visibility: 'public' },
    });
    expect(await world.rows('select kind from platform.outbox where aggregate_id = $1', [id])).toEqual([{ kind: 'seed.published' }]);
    expect((await clients.researcher.get('/seeds/mine')).body.items.map((seed: { id: string }) => seed.id)).toContain(id);
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
    expect(await clients.colleague.post(`/seeds/${id}/withdraw`)).toMatchObject({ status: 404 });
    expect(await clients.liaison.post(`/seeds/${id}/withdraw`)).toMatchObject({ status: 200, body: { version: 4, status: 'withdrawn' } });
    expect(await world.rows('select kind from platform.outbox where aggregate_id = $1 order by aggregate_version', [id]))
      .toEqual(['seed.published', 'seed.revised', 'seed.revised', 'seed.withdrawn'].map((kind) => ({ kind })));
    expect(await world.rows('select version from catalog.seed_version where seed_id = $1 order by version', [id])).toHaveLength(4);
  });

  it('is told every wrong field', async () => {
    const answer = await clients.researcher.post('/seeds', body({ titleJa: 'あ'.repeat(201), fieldCodes: ['1'], keywords: Array.from({ length: 31 }, (_, at) => `語${at}`) }));
    expect(answer).toMatchObject({ status: 400, body: { code: 'content.invalid', errors: [{ path: 'titleJa' }, { path: 'keywords' }, { path: 'fieldCodes.0' }] } });
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
