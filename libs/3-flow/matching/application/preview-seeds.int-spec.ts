import { unwrap } from '@musubi/kernel';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { eventually } from '../../../../test/servers/eventually.js';
import { testSearch } from '../../../../test/servers/search.js';
import type { TypedNeed } from '../domain/preview/typed-need.js';
import { PreviewSeeds } from './preview-seeds.js';

const nothing: TypedNeed = { title: '', body: '', mustHave: '', niceToHave: '', keywords: [], fieldCodes: [], region: null };

describe('who could help, while a need is written', () => {
  let world: CatalogWorld;
  let university: University;
  let company: Member;

  const preview = (typed: Partial<TypedNeed>, locale: 'ja' | 'en' = 'ja') => world.get(PreviewSeeds).preview({ ...nothing, ...typed }, company, locale);
  const titles = async (typed: Partial<TypedNeed>) => (await preview(typed)).items.map(({ title }) => title);

  beforeAll(async () => {
    world = await CatalogWorld.open();
    university = await world.university();
    company = await world.company();
    const other = await world.university();
    unwrap(await world.seed(university));
    for (const [index, of] of [university, university, university, university, university, other].entries()) {
      unwrap(await world.seed(of, { titleJa: `磁気浮上の研究 ${index}`, titleEn: null, bodyJa: `超伝導磁石で磁気浮上させる装置の${'測定'.repeat(index + 1)}。`, keywords: [], fieldCodes: ['21010'] }));
    }
    unwrap(await world.seed(other, { titleJa: '学内だけの磁気浮上', titleEn: null, visibility: 'university' }));
    unwrap(await world.seed(other, { titleJa: '登録企業向けの磁気浮上', titleEn: null, visibility: 'registered' }));
    await world.workOff();
  }, 120_000);

  afterAll(() => world?.close());

  it('finds what meets, and tells the words with their places on both sides', async () => {
    const typed = { title: '燃えない電池', body: '固体電解質を低い温度で合成したい。' };
    const { status, items: [first] } = await preview(typed);
    expect({ status, title: first?.title, department: first?.department, university: first?.university }).toEqual({ status: 'ready', title: '硫化物系固体電解質の低温合成', department: '工学部', university: 'みちのく大学' });
    expect(first?.passage).toBe('固体電解質を低い温度で合成する。');
    for (const { word, typed: [place], seed } of first?.words ?? []) {
      expect(place?.field === 'body' ? typed.body.slice(place.start, place.end) : typed.title.slice(place?.start, place?.end)).toBe(word);
      for (const span of seed) expect((span.in === 'title' ? first?.title : first?.passage)?.slice(span.start, span.end).length).toBeGreaterThan(0);
    }
    expect(first?.words.map(({ word }) => word)).toEqual(expect.arrayContaining(['固体', '合成']));
  });

  it('shows public seeds alone, at most five, and of another department too', async () => {
    const { items } = await preview({ title: '超伝導磁石による磁気浮上' });
    expect(items).toHaveLength(5);
    expect(new Set(items.map(({ seed }) => seed.departmentId)).size).toBe(2);
    expect(items.every(({ seed }) => seed.visibility === 'public')).toBe(true);
    const liaison = world.get(PreviewSeeds).preview({ ...nothing, title: '学内だけの磁気浮上' }, university.liaison, 'ja');
    expect(JSON.stringify(await liaison)).not.toContain('学内だけの');
  });

  it('answers whatever is typed', async () => {
    expect(await preview({})).toEqual({ status: 'no_words', items: [] });
    expect(await preview({ title: '😀🎉' })).toEqual({ status: 'no_words', items: [] });
    expect(await preview({ title: 'まったく関係のない zebra' })).toEqual({ status: 'ready', items: [] });
    expect(await titles({ body: `${'Ｗｉｎｄ　ﾃﾞｰﾀ '.repeat(2_000)}磁気浮上`, keywords: ['磁気浮上'] })).not.toEqual([]);
  });

  it('reads the rows as they are now, stores nothing, and leaves no trace', async () => {
    const stored = () => world.rows('select (select count(*) from platform.audit_entry) as entries, (select count(*) from platform.outbox) as events, (select count(*) from catalog.need) as needs');
    const before = await stored();
    await world.rows(`update catalog.seed set status = 'withdrawn' where title_ja = '硫化物系固体電解質の低温合成'`);
    expect(await titles({ title: '固体電解質の低温合成' })).toEqual([]);
    await world.rows(`update catalog.seed set status = 'published' where title_ja = '硫化物系固体電解質の低温合成'`);
    expect(await titles({ title: '固体電解質の低温合成' })).toHaveLength(1);
    expect(await stored()).toEqual(before);
  });

  it('does not go on without a word that no seed had when it was typed first', async () => {
    const typed = { title: '海藻由来の生分解性樹脂' };
    expect(await titles(typed)).toEqual([]);
    unwrap(await world.seed(university, { titleJa: '海藻由来の生分解性樹脂', titleEn: null, bodyJa: '海藻から樹脂を作る。', bodyEn: null, keywords: [], fieldCodes: ['34010'] }));
    await world.workOff();
    await eventually('the word is looked for again', async () => (await titles(typed)).includes('海藻由来の生分解性樹脂'), 10_000);
  });

  it('says that it is away while the index is lost, and never that nothing was found', async () => {
    const { client } = testSearch();
    await client.deleteIndex(world.seedIndex.replace(/_seeds$/u, '_match_seed')).waitTask();
    expect(await preview({ title: '磁気浮上' })).toEqual({ status: 'away', items: [] });
  });
});

describe('without the search server', () => {
  it('says that it is away', async () => {
    const away = await CatalogWorld.open('http://127.0.0.1:9');
    try {
      expect(await away.get(PreviewSeeds).preview({ ...nothing, title: '磁気浮上' }, await away.company(), 'ja')).toEqual({ status: 'away', items: [] });
    } finally {
      await away.close();
    }
  }, 60_000);
});
