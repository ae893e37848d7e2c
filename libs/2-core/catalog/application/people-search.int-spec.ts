import { unwrap } from '@musubi/kernel';
import type { EventEnvelope } from '@musubi/platform/events/event-definition';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { testSearch } from '../../../../test/servers/search.js';
import { PeopleSearch } from '../infrastructure/people-search.js';
import { PeopleSearchIndex } from '../infrastructure/people-search-index.js';
import { SeedFallbackSearch } from '../infrastructure/seed-fallback-search.js';
import { SeedRepository } from '../infrastructure/seed.repository.js';
import type { Seed } from '../public/seed.js';
import { ChangeSeed } from './change-seed.js';
import { KeepPeopleSearch } from './keep-people-search.js';
import { SearchSeeds, type SeedQuestion } from './search-seeds.js';
import { WhenSeedToBeSearched } from './when-seed-to-be-searched.js';

const question: SeedQuestion = {
  q: '', university: undefined, department: undefined, kind: undefined, region: undefined, trl: undefined, fieldCode: undefined, offset: 0, limit: 20,
};

function eventOf(seed: Pick<Seed, 'id' | 'version' | 'universityId'>): EventEnvelope<{ seedId: string; version: number }> {
  return {
    id: seed.id, kind: 'seed.published', version: 1, tenantId: seed.universityId, aggregateId: seed.id, aggregateVersion: seed.version,
    payload: { seedId: seed.id, version: seed.version }, correlationId: seed.id, causationId: null, actorId: null, occurredAt: new Date(),
  };
}

describe('people’s search', () => {
  let world: CatalogWorld;
  let [university, other]: University[] = [];
  let company: Member;
  let seeds: { open: Seed; inside: Seed; english: Seed };

  const index = (seed: Seed) => world.get(WhenSeedToBeSearched).prepare(eventOf(seed));
  const find = (member: Member, asked: Partial<SeedQuestion>) =>
    world.as(member, () => world.get(SearchSeeds).search(member.tenantId, { ...question, ...asked }));
  /** By a search that remembers nothing. */
  const findFirst = (q: string) => world.as(company, () =>
    new SearchSeeds(world.get(PeopleSearch), world.get(SeedFallbackSearch), world.get(SeedRepository)).search(company.tenantId, { ...question, q }));
  const titles = async (member: Member, asked: Partial<SeedQuestion>) => (await find(member, asked)).items.map(({ seed }) => seed.titleJa);

  beforeAll(async () => {
    world = await CatalogWorld.open();
    [university, other] = [await world.university(), await world.university()];
    company = await world.company();
    seeds = {
      open: unwrap(await world.seed(university)),
      inside: unwrap(await world.seed(university, { titleJa: '学内だけの磁気浮上装置', titleEn: null, visibility: 'university', kind: 'equipment' })),
      english: unwrap(await world.seed(other, { titleJa: 'ﾃﾞｰﾀ科学', titleEn: 'Superconducting magnets', bodyJa: '磁石', kind: 'data', keywords: [], fieldCodes: ['13030'] })),
    };
    await Promise.all(Object.values(seeds).map(index));
  }, 120_000);

  afterAll(() => world?.close());

  describe('a filter is not widened by what is typed into it', () => {
    const escapes = [`x' OR visibility EXISTS OR region = 'x`, `x\\' OR visibility EXISTS OR region = 'x`, `x" OR visibility EXISTS OR "x`, `'] OR visibility = 'university`, `\\`, `'`, `x' OR\nvisibility EXISTS --`, `_geoRadius(0,0,1)`];

    it.each(escapes)('%j', async (typed) => {
      for (const field of ['university', 'department', 'kind', 'region', 'fieldCode'] as const) {
        expect(await find(company, { [field]: typed })).toMatchObject({ items: [], total: 0, degraded: false });
      }
      expect(await titles(company, { q: typed })).not.toContain('学内だけの磁気浮上装置');
    });

    it('though it would be without the quoting', async () => {
      const [answer] = await world.get(PeopleSearch).ask([{ text: '', words: 'all', scope: `region = '${escapes[0] ?? ''}'`, facets: [], counts: true, offset: 0, limit: 20 }]);
      expect(answer?.hits.map(({ id }) => id)).toContain(seeds.inside.id);
    });
  });

  it('finds words inside Japanese sentences, in any width, and forgives a typing error', async () => {
    expect(await titles(company, { q: '低温合成' })).toEqual(['硫化物系固体電解質の低温合成']);
    expect(await titles(company, { q: 'データ' })).toHaveLength(1);
    expect(await titles(company, { q: 'ﾃﾞｰﾀ' })).toHaveLength(1);
    expect(await titles(company, { q: 'supercondacting' })).toHaveLength(1);
  });

  it('finds what is still being typed: an unfinished word, a compound cut otherwise than the finished one, another kana', async () => {
    const seed = unwrap(await world.seed(other as University, { titleJa: 'プラズマアクチュエータによる送風機翼の制御', titleEn: null, bodyJa: '圧力センサで測る。', keywords: [], region: '石川県' }));
    await index(seed);
    for (const q of ['プラズ', 'プラズマアク', 'プラズマアクチュ', 'ﾌﾟﾗｽﾞﾏｱｸﾁｭ', '送風機', '圧力センサー', '圧力ｾﾝ', 'あくちゅえーた']) expect([q, await titles(company, { q })]).toEqual([q, [seed.titleJa]]);
    expect(await titles(company, { q: 'supercond' })).toHaveLength(1);
    // Every word counts while some seed has them all; then fewer will do.
    expect(await titles(company, { q: '送風機 圧力' })).toEqual([seed.titleJa]);
    expect(await titles(company, { q: '送風機 磁石' })).toEqual([seed.titleJa]);
    // Whoever typed what before: by the whole way from key to key, and asked for the first time.
    for (const text of ['プラズマアクチュエータの翼', 'あくちゅえーたー', '送風機 磁石 硫化物', 'ない言葉', 'supercond 送風機']) {
      for (let keys = 1; keys <= text.length; keys += 1) {
        const typed = await find(company, { q: text.slice(0, keys) });
        expect([text.slice(0, keys), typed]).toEqual([text.slice(0, keys), await findFirst(text.slice(0, keys))]);
      }
    }
    // And in one round trip where the beginning was found in the same way.
    await find(company, { q: '送風機 磁' });
    const asked = jest.spyOn(world.get(PeopleSearch), 'ask');
    await find(company, { q: '送風機 磁石' });
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
    await world.as(other?.liaison as Member, () => world.get(ChangeSeed).withdraw(other?.liaison as Member, seed.id, undefined));
    await index(seed);
  });

  it('marks hits as segments, in the language that met', async () => {
    const [english] = (await find(company, { q: 'magnets' })).items;
    expect(english?.title).toEqual([{ text: 'Superconducting ', hit: false }, { text: 'magnets', hit: true }]);
    const [japanese] = (await find(company, { q: '合成' })).items;
    expect(japanese?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['合成']);
    expect(japanese?.title.map(({ text }) => text).join('')).toBe(seeds.open.titleJa);
    // One word to who types it, several to the index; in the kana that found it.
    const [parts] = (await find(company, { q: '硫化物系の低温合成' })).items;
    expect(parts?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['硫化物', '低温', '合成']);
  });

  it('shows everybody only what they may see, in facets too', async () => {
    expect((await find(company, {})).total).toBe(2);
    expect(await titles(company, { q: '磁気浮上' })).toEqual([]);
    expect((await find(company, {})).facets['kind']).toEqual({ result: 1, data: 1 });
    expect(await titles(seedsMember(university), { q: '磁気浮上' })).toEqual(['学内だけの磁気浮上装置']);
    expect(await titles(seedsMember(other), { q: '磁気浮上' })).toEqual([]);
  });

  it('narrows by facets, and quotes what callers write', async () => {
    expect(await titles(company, { fieldCode: '36020' })).toEqual([seeds.open.titleJa]);
    expect(await titles(company, { university: other?.tenantId })).toHaveLength(1);
    expect(await titles(company, { kind: 'data', trl: 4, region: '宮城県' })).toHaveLength(1);
    // What else could be chosen is counted as if nothing were; everything else within what is.
    expect((await find(company, { kind: 'data' })).facets).toMatchObject({ kind: { result: 1, data: 1 }, fieldCodes: { '13030': 1 } });
    expect((await find(company, { kind: 'data', offset: 1 })).facets).toEqual({});
    expect(await find(company, { region: `x' OR visibility = 'university` })).toMatchObject({ items: [], degraded: false });
  });

  it('follows changes, and shows no marked text of an earlier version', async () => {
    const seed = unwrap(await world.seed(other as University, { titleJa: '秘匿語のある題', titleEn: null }));
    await index(seed);
    const change = (titleJa: string) => world.as(other?.liaison as Member, () =>
      world.get(ChangeSeed).revise(other?.liaison as Member, seed.id, undefined, (before) => ({ ...before, titleJa }), false));
    const revised = unwrap(await change('改めた題'));
    const stale = await find(company, { q: '秘匿語' });
    expect(JSON.stringify(stale.items.map(({ title, excerpt }) => [title, excerpt]))).not.toContain('秘匿語');
    await index(revised);
    expect(await titles(company, { q: '秘匿語' })).toEqual([]);
    const gone = unwrap(await world.as(other?.liaison as Member, () => world.get(ChangeSeed).withdraw(other?.liaison as Member, seed.id, undefined)));
    expect(await titles(company, { q: '改めた' })).toEqual([]);
    await index(gone);
    expect(await world.get(PeopleSearchIndex).isComplete(3)).toBe(true);
  });

  it('keeps the later of two versions that come in one batch', async () => {
    const seed = unwrap(await world.seed(other as University, { titleJa: '後の版', titleEn: null }));
    await world.get(PeopleSearchIndex).write([{ ...seed, version: 3, titleJa: '第三版' }, { ...seed, version: 2, titleJa: '第二版' }]);
    const found = await testSearch().client.index(world.seedIndex).getDocument(seed.id);
    expect(found).toMatchObject({ version: 3, titleJa: '第三版' });
    await index(seed);
    await world.as(other?.liaison as Member, () => world.get(ChangeSeed).withdraw(other?.liaison as Member, seed.id, undefined));
    await index(seed);
  });

  it('comes back by itself when the index is lost, and when it holds what is gone', async () => {
    const { client } = testSearch();
    await client.deleteIndex(world.seedIndex).waitTask();
    expect(await find(company, { q: '合成' })).toMatchObject({ degraded: true, items: [{ seed: { id: seeds.open.id } }] });
    await world.get(KeepPeopleSearch).run();
    expect(await find(company, { q: '合成' })).toMatchObject({ degraded: false, items: [{ seed: { id: seeds.open.id } }] });

    await world.get(PeopleSearchIndex).write([{ ...seeds.open, id: '01a1fd04-2f84-7519-809b-7899f998bde1' }]);
    expect(await world.get(PeopleSearchIndex).isComplete(3)).toBe(false);
    await world.get(KeepPeopleSearch).run();
    expect(await world.get(PeopleSearchIndex).isComplete(3)).toBe(true);
  }, 30_000);

  it('is rebuilt also when somebody wrote into the lost index without its settings', async () => {
    const { client } = testSearch();
    await client.deleteIndex(world.seedIndex).waitTask();
    await world.get(PeopleSearchIndex).write(Object.values(seeds));
    expect(await world.get(PeopleSearchIndex).isComplete(3)).toBe(false);
    await world.get(KeepPeopleSearch).run();
    expect((await find(company, {})).degraded).toBe(false);
  }, 30_000);

  it('counts what it rebuilds', async () => {
    expect(await world.get(KeepPeopleSearch).reindex()).toBe(3);
  });

  function seedsMember(of: University | undefined): Member {
    if (!of) throw new Error('the world is not open');
    return of.liaison;
  }
});

describe('without the search server', () => {
  let away: CatalogWorld;

  beforeAll(async () => { away = await CatalogWorld.open('http://127.0.0.1:9'); }, 60_000);
  afterAll(() => away?.close());

  it('the database answers, marked as degraded, with the same visibility', async () => {
    const university = await away.university();
    const company = await away.company();
    unwrap(await away.seed(university, { bodyJa: '100%の_収率' }));
    unwrap(await away.seed(university, { titleJa: '学内の低温合成', visibility: 'university' }));
    const find = (member: Member, q: string) => away.as(member, () => away.get(SearchSeeds).search(member.tenantId, { ...question, q }));
    const found = await find(company, '低温合成 電解質');
    expect(found).toMatchObject({ degraded: true, total: 1, facets: {} });
    expect(found.items[0]?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['電解質', '低温合成']);
    expect(await find(university.liaison, '低温合成')).toMatchObject({ total: 2 });
    expect(await find(company, '0%の_')).toMatchObject({ total: 1 });
    expect(await find(company, '0_の%')).toMatchObject({ total: 0 });
  });

  it('an event waits without counting a failure', async () => {
    const seed = unwrap(await away.seed(await away.university()));
    expect(await away.get(WhenSeedToBeSearched).prepare(eventOf(seed))).toMatchObject({ answer: 'snooze' });
  });
});
