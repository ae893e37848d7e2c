import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import type { ApiClient } from '../../../../test/servers/api-client.js';

const body = { title: '燃えない電池', body: '可燃性の電解液を使わない電池が欲しい。', keywords: ['全固体電池'], fieldCodes: ['36020'], budget: { min: 1_000_000, max: 5_000_000 } };

let world: CatalogWorld;
let server: { url: string; close(): Promise<void> };
let company: Member;
let university: University;
let [owner, rival, liaison]: ApiClient[] = [];

beforeAll(async () => {
  world = await CatalogWorld.open();
  server = await world.serve();
  company = await world.company('秘密工業株式会社');
  university = await world.university();
  [owner, rival, liaison] = [
    await world.login(server.url, company), await world.login(server.url, await world.company('競合')), await world.login(server.url, university.liaison),
  ];
}, 60_000);

afterAll(async () => {
  await server?.close();
  await world?.close();
});

const client = (one: ApiClient | undefined): ApiClient => {
  if (!one) throw new Error('the world is not open');
  return one;
};
const events = (id: string) => world.rows<{ kind: string; aggregate_version: number }>(
  'select kind, aggregate_version from platform.outbox where aggregate_id = $1 order by aggregate_version', [id]);
const audited = async (id: string) => (await world.rows<{ action: string }>(
  'select action from platform.audit_entry where entity_id = $1 order by at', [id])).map(({ action }) => action);
const versions = async (id: string) => (await world.rows<{ version: number }>(
  'select version from catalog.need_version where need_id = $1 order by version', [id])).map(({ version }) => version);

describe('posting', () => {
  it('publishes with event and audit row', async () => {
    const posted = await client(owner).post('/needs', body);
    expect(posted).toMatchObject({ status: 201, body: { version: 1, status: 'published' } });
    expect(Object.keys(posted.body).sort()).toEqual(['id', 'status', 'version']);
    expect(await events(posted.body.id)).toEqual([{ kind: 'need.posted', aggregate_version: 1 }]);
    expect(await audited(posted.body.id)).toEqual(['need.posted']);
    expect(await client(owner).get(`/needs/${posted.body.id}`)).toMatchObject({
      status: 200, body: { ...body, company: { id: company.tenantId, name: '秘密工業株式会社' }, titleJa: body.title, titleEn: null, visibility: 'public' },
    });
  });

  it('puts an English text where it belongs', async () => {
    const { body: { id } } = await client(owner).post('/needs', { title: 'Batteries that do not burn', body: 'We want cells without flammable electrolyte.' });
    expect((await client(owner).get(`/needs/${id}`)).body).toMatchObject({ titleJa: null, titleEn: 'Batteries that do not burn', title: 'Batteries that do not burn' });
  });

  it('keeps a draft to the company until PATCH publishes it', async () => {
    const { body: draft } = await client(owner).post('/needs', { ...body, draft: true });
    expect(draft).toMatchObject({ version: 1, status: 'draft' });
    expect(await events(draft.id)).toEqual([]);
    expect(await client(liaison).get(`/needs/${draft.id}`)).toMatchObject({ status: 404, body: { code: 'need.not_found' } });
    expect(await client(owner).call('PATCH', `/needs/${draft.id}`, { title: '改めた題' })).toMatchObject({ body: { version: 2, status: 'draft' } });
    expect(await events(draft.id)).toEqual([]);
    expect(await client(owner).call('PATCH', `/needs/${draft.id}`, { draft: false })).toMatchObject({ body: { version: 3, status: 'published' } });
    expect(await events(draft.id)).toEqual([{ kind: 'need.posted', aggregate_version: 3 }]);
    expect(await versions(draft.id)).toEqual([1, 2, 3]);
  });

  it('names every wrong field as the request calls it', async () => {
    const answer = await client(owner).post('/needs', { title: 'あ'.repeat(201), body: '本文', fieldCodes: ['123'], budget: { min: 9, max: 1 }, visibility: 'universities' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'content.invalid' } });
    expect(answer.body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
      ['title', 'content.too_long'], ['fieldCodes.0', 'content.field_code_invalid'], ['budget', 'content.budget_reversed'],
      ['universities', 'content.universities_missing'],
    ]);
    expect(await client(owner).post('/needs', { ...body, title: '   ' })).toMatchObject({ status: 400, body: { errors: [{ path: 'title' }] } });
    expect(await client(owner).post('/needs', { ...body, visibility: 'universities', universities: [company.tenantId] }))
      .toMatchObject({ status: 400, body: { code: 'need.university_unknown' } });
  });

  it('is for companies only', async () => {
    expect(await client(liaison).post('/needs', body)).toMatchObject({ status: 403 });
  });
});

describe('changing', () => {
  const posted = async (): Promise<string> => (await client(owner).post('/needs', body)).body.id as string;

  it('makes a version for what was seen, and refuses what is stale', async () => {
    const id = await posted();
    const patch = (version: number, change: object) => client(owner).call('PATCH', `/needs/${id}`, change, { 'if-match': `"${version}"` });
    expect(await patch(1, { title: '二版' })).toMatchObject({ status: 200, body: { id, version: 2, status: 'published' } });
    expect(await patch(1, { title: '古い' })).toMatchObject({ status: 412, body: { code: 'need.stale_version' } });
    expect(await patch(2, { title: '二版' })).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await versions(id)).toEqual([1, 2]);
    expect(await events(id)).toEqual([{ kind: 'need.posted', aggregate_version: 1 }, { kind: 'need.revised', aggregate_version: 2 }]);
    expect((await client(owner).get(`/needs/${id}`)).body).toMatchObject({ title: '二版', body: body.body, budget: body.budget });
  });

  it('lets one of two who saw the same version through', async () => {
    const id = await posted();
    const both = await Promise.all(['甲', '乙'].map((title) => client(owner).call('PATCH', `/needs/${id}`, { title }, { 'if-match': '1' })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await versions(id)).toEqual([1, 2]);
  });

  it('withdraws once and for all', async () => {
    const id = await posted();
    expect(await client(owner).post(`/needs/${id}/withdraw`, {}, { 'if-match': '7' })).toMatchObject({ status: 412 });
    expect(await client(owner).post(`/needs/${id}/withdraw`)).toMatchObject({ status: 200, body: { id, version: 2, status: 'withdrawn' } });
    expect(await client(owner).post(`/needs/${id}/withdraw`)).toMatchObject({ status: 409, body: { code: 'need.illegal_transition' } });
    expect(await client(owner).call('PATCH', `/needs/${id}`, { title: 'また' })).toMatchObject({ status: 409 });
    expect((await events(id)).at(-1)).toEqual({ kind: 'need.withdrawn', aggregate_version: 2 });
    expect(await audited(id)).toEqual(['need.posted', 'need.withdrawn']);
  });

  it('is the company’s alone', async () => {
    const id = await posted();
    expect(await client(rival).get(`/needs/${id}`)).toMatchObject({ status: 404 });
    expect(await client(rival).call('PATCH', `/needs/${id}`, { title: '乗っ取り' })).toMatchObject({ status: 404 });
    expect(await client(rival).post(`/needs/${id}/withdraw`)).toMatchObject({ status: 404 });
    expect(await client(liaison).call('PATCH', `/needs/${id}`, { title: '乗っ取り' })).toMatchObject({ status: 403 });
    expect(await versions(id)).toEqual([1]);
  });
});

describe('lists', () => {
  it('page through the company’s own, and through what a university may read', async () => {
    const [shown, withdrawn] = [await client(owner).post('/needs', body), await client(owner).post('/needs', body)];
    await client(owner).post(`/needs/${withdrawn.body.id}/withdraw`);
    const walk = async (who: ApiClient): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor = ''; ;) {
        const { body: page } = await who.get(`/needs?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
        ids.push(...page.items.map(({ id }: { id: string }) => id));
        if (page.nextCursor === null) return ids;
        cursor = page.nextCursor;
      }
    };
    const [own, visible] = [await walk(client(owner)), await walk(client(liaison))];
    expect(new Set(own).size).toBe(own.length);
    expect(own).toEqual(expect.arrayContaining([shown.body.id, withdrawn.body.id]));
    expect(visible).toContain(shown.body.id);
    expect(visible).not.toContain(withdrawn.body.id);
    expect(await walk(client(rival))).toEqual([]);
  });

  it('and single needs never name the company that wants to stay unnamed', async () => {
    const { body: { id } } = await client(owner).post('/needs', { ...body, anonymous: true });
    for (const path of [`/needs/${id}`, '/needs?limit=200']) {
      const { text } = await client(liaison).get(path);
      const part = path.includes('?') ? JSON.stringify(JSON.parse(text).items.find((item: { id: string }) => item.id === id)) : text;
      expect(part).toContain('"company":null');
      expect(part).not.toContain(company.tenantId);
      expect(part).not.toContain('秘密工業');
    }
    expect((await client(owner).get(`/needs/${id}`)).body.company).toEqual({ id: company.tenantId, name: '秘密工業株式会社' });
  });
});
