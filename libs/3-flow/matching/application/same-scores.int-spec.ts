import { createApplicationContext } from '@musubi/composition/application';
import type { Need } from '@musubi/catalog';
import { unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import type { INestApplicationContext } from '@nestjs/common';
import { CatalogWorld } from '../../../../test/builders/catalog-world.js';
import { eventually } from '../../../../test/servers/eventually.js';
import { analyserVersion } from '../domain/analysis/analyser-version.js';
import { CorpusMemory } from '../infrastructure/corpus-memory.js';
import { FindSeedsForNeed } from './find-seeds-for-need.js';
import { KeepIndexes } from './keep-indexes.js';

const things = ['電池', '触媒', '橋梁', '酵母', '風車', '義足'];
const aims = ['劣化を早く見つける', '温度で制御する', '安く量産する', '長く使えるようにする', '音を静かにする'];
const content = (i: number) => ({
  titleJa: `${things[i % 6]}の${aims[i % 5]}研究`, titleEn: null,
  bodyJa: `${things[i % 6]}と${things[(i * 5 + 2) % 6]}を調べ、${aims[(i * 3) % 5]}。${aims[(i * 2 + 1) % 5]}方法も試みる。`, keywords: [things[(i + 1) % 6] ?? ''], fieldCodes: ['36020'],
});

let world: CatalogWorld;
let needs: readonly Need[];
beforeAll(async () => {
  world = await CatalogWorld.open();
  const [company, university, other] = [await world.company(), await world.university(), await world.university()];
  for (let i = 0; i < 60; i += 1) unwrap(await world.seed(i % 3 ? university : other, content(i)));
  await world.workOff('matching');
  await world.get(KeepIndexes).reindex(() => undefined);
  needs = await Promise.all([0, 7, 23].map(async (i) => unwrap(await world.need(company, { ...content(i), titleJa: `${things[i % 6]}を${aims[(i + 2) % 5]}` }))));
}, 120_000);
afterAll(() => world?.close());

/** All that is stored of each match, which is made of every digit of its score. */
const matched = (application: INestApplicationContext) => Promise.all(needs.map(async (need) => (await application.get(FindSeedsForNeed, { strict: false }).find(need)).matches));

async function restarted<T>(work: (application: INestApplicationContext) => Promise<T>): Promise<T> {
  const application = await createApplicationContext(unwrap(parseEnvironment(world.variables)));
  try {
    return await work(application);
  } finally {
    await application.close();
  }
}

describe('the same catalogue', () => {
  it('gives the same matches with the same scores after a restart and after a reindex, whoever did it', async () => {
    const before = await matched(world.app);
    for (const matches of before) expect(matches.length).toBeGreaterThan(5);
    expect(before[0]?.[0]?.features.semantic).toBeGreaterThan(0);
    await restarted(async (application) => {
      expect(await matched(application)).toEqual(before);
      await application.get(KeepIndexes, { strict: false }).reindex(() => undefined);
      expect(await matched(application)).toEqual(before);
    });
    expect(await matched(world.app)).toEqual(before);
    expect(await restarted(matched)).toEqual(before);
  }, 120_000);

  it('is read anew when the analyser is another one, before anything is matched', async () => {
    const before = await matched(world.app);
    await world.rows(`update matching.indexed_document set analyser = 'before', document = jsonb_set(document::jsonb, '{terms,title_ja}', '["before"]')::json`);
    await restarted(async (application) => {
      const keeper = application.get(KeepIndexes, { strict: false });
      expect(await keeper.areSeedsComplete()).toBe(false);
      await eventually('the seeds are complete', () => keeper.areSeedsComplete());
      expect(await world.rows('select distinct analyser from matching.indexed_document')).toEqual([{ analyser: analyserVersion }]);
      expect(await matched(application)).toEqual(before);
    });
  }, 120_000);
});

describe('the statistics of a process', () => {
  const known = async (application: INestApplicationContext) => {
    const { corpus: { statistics, vocabulary } } = await application.get(CorpusMemory, { strict: false }).view('seed');
    return { documents: statistics.documents, title: statistics.averageLength('title_ja'), frequencies: vocabulary.terms().map((term, number) => [term, statistics.documentFrequency(number)] as const)
      .filter(([, frequency]) => frequency > 0).sort(([a], [b]) => (a < b ? -1 : 1)) };
  };

  it('are those of the rows again after a reindex by another, though rows changed in a way that no look sees', async () => {
    expect((await known(world.app)).documents).toBe(60);
    await world.rows(`delete from matching.indexed_document where document_id = (select min(document_id::text)::uuid from matching.indexed_document where corpus = 'seed')`);
    await world.rows(
      `update matching.indexed_document set document = jsonb_set(document::jsonb, '{terms,title_ja}', '["astray"]')::json, changed_at = changed_at - interval '1 day'
        where document_id = (select max(document_id::text)::uuid from matching.indexed_document where corpus = 'seed')`);
    const astray = await known(world.app);
    expect(astray.documents).toBe(60);
    const rows = await restarted(async (application) => {
      await application.get(KeepIndexes, { strict: false }).reindex(() => undefined);
      return known(application);
    });
    expect(rows.documents).toBe(59);
    expect(rows.frequencies).toContainEqual(['astray', 1]);
    expect(await known(world.app)).toEqual(rows);
  }, 120_000);
});
