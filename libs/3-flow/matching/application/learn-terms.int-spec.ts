import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { CatalogWorld, type University } from '../../../../test/builders/catalog-world.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { LearnTerms } from './learn-terms.js';

const pairs = [['溶接', 'welding'], ['橋梁', 'bridge'], ['津波', 'tsunami'], ['酵母', 'yeast'], ['方言', 'dialect']] as const;

let world: CatalogWorld;
let university: University;
beforeAll(async () => {
  world = await CatalogWorld.open();
  university = await world.university();
  for (const [i, [japanese, english]] of pairs.entries()) {
    for (const [otherJapanese, otherEnglish] of pairs.slice(i + 1)) {
      await publish({ titleJa: `${japanese}と${otherJapanese}`, titleEn: `${otherEnglish} and ${english}`, bodyJa: japanese });
    }
  }
}, 60_000);
afterAll(() => world?.close());

const publish = async (content: Parameters<CatalogWorld['seed']>[1]) =>
  unwrap(await world.seed(university, { keywords: [], bodyJa: null, bodyEn: null, ...content })).id;
const tables = () => world.rows<{ version: string; terms: [string, { term: string }[]][] | null; learntAt: Date }>(
  'select version, terms, learnt_at as "learntAt" from matching.term_table order by learnt_at desc');
const learn = () => world.get(LearnTerms).run();

describe('LearnTerms', () => {
  it('learns nothing from an empty index', async () => {
    await learn();
    expect(await tables()).toEqual([]);
  });

  it('learns from public seeds in both languages, and from no other', async () => {
    for (const other of ['鍛造', '鋳造']) {
      await publish({ titleJa: `秘術と${other}`, titleEn: 'arcanum', bodyJa: '秘術', visibility: 'university' });
    }
    await world.workOff();
    await learn();
    const [table] = await tables();
    const terms = new Map(table?.terms);
    for (const [japanese, english] of pairs) expect([japanese, terms.get(japanese)?.[0]?.term.slice(0, 4)]).toEqual([japanese, english.slice(0, 4)]);
    expect([...terms.keys()]).not.toContain('秘術');
    expect(JSON.stringify(table?.terms)).not.toContain('arcanum');
  });

  it('learns again only when there is something new, and keeps the terms of the newest alone', async () => {
    const before = await tables();
    await learn();
    expect(await tables()).toEqual(before);
    // Half as many again.
    for (let more = 0; more < 6; more += 1) await publish({ titleJa: '磁気', titleEn: 'magnet', bodyJa: '磁気' });
    await world.workOff();
    await learn();
    const [newest, older] = await tables();
    expect(new Map(newest?.terms).has('磁気')).toBe(true);
    expect(older).toMatchObject({ version: before[0]?.version, terms: null });
  });

  it('lets a Japanese need find a seed that is in English alone, and the match says by which table', async () => {
    const english = { titleJa: null, titleEn: 'Yeast dialects of welding', bodyJa: null, bodyEn: 'Yeast for welding and a dialect of yeast.' };
    const seedId = await publish(english);
    await world.workOff();
    const company = await world.company();
    const { id } = unwrap(await world.need(company, { titleJa: '酵母と溶接の方言', bodyJa: '酵母の方言を溶接に使いたい。', keywords: ['酵母', '方言'] }));
    // Nobody is there who could be assigned it.
    await world.workOff('matching');
    const [{ version } = { version: '' }] = await tables();
    const matches = await world.rows<{ terms: string }>(
      `select explanation -> 'model' ->> 'terms' as terms from matching.match where need_id = $1 and seed_id = $2 and status = 'standing'`, [id, seedId]);
    expect(matches).toEqual([{ terms: version }]);
    expect((await world.get(CorpusMemory).view('seed')).corpus.terms.version).toBe(version);
  }, 30_000);

  it('is read by the matcher alone', async () => {
    await expect(world.as(university.liaison, () => world.get(Database).query('select 1 from matching.term_table'))).rejects.toThrow(/permission denied/);
  });
});
