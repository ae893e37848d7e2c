import { unwrap } from '@musubi/kernel';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { MatchIndexes } from '../infrastructure/match-indexes.js';
import { KeepIndexes } from './keep-indexes.js';
import { RematchNeeds } from './rematch-needs.js';

const topics = [
  { titleJa: '全固体電池の固体電解質', bodyJa: '可燃性の電解液を使わない全固体電池を作る。', keywords: ['全固体電池'] },
  { titleJa: '義足の膝関節の油圧制御', bodyJa: '義足の膝を油圧で支え、階段を降りる。', keywords: ['義足'] },
  { titleJa: '雪崩の発生予測', bodyJa: '積雪の層を計り、雪崩の起きる斜面を知る。', keywords: ['雪崩'] },
];

let world: CatalogWorld;
let company: Member;
let university: University;

beforeAll(async () => {
  world = await CatalogWorld.open();
  [company, university] = [await world.company(), await world.university()];
  for (const topic of topics) unwrap(await world.seed(university, { titleEn: null, ...topic }));
  await world.workOff('matching');
}, 60_000);
afterAll(() => world?.close());

/** Three open needs, each with its match, over a whole index; what an earlier test left is withdrawn. */
beforeEach(async () => {
  await world.get(KeepIndexes).reindex(() => undefined);
  await world.rows(`update catalog.need set status = 'withdrawn'`);
  await world.rows(`update matching.match set status = 'withdrawn'`);
  for (const topic of topics) unwrap(await world.need(company, topic));
  await world.workOff('matching');
});

const standing = () => world.rows(`select id from matching.match where status = 'standing' order by id`);
const scoredOtherwise = () => world.rows(`update matching.need_run set scored_by = 'another'`);
/** How often each need was matched, in the order of their ids. */
const runs = async () => (await world.rows<{ runs: number }>(
  `select count(*)::int as runs from platform.outbox where kind = 'need.matched' group by aggregate_id order by aggregate_id desc limit 3`)).map((need) => need.runs).reverse();
const rematch = (every = false) => world.get(RematchNeeds).rematch({ every, patienceMs: 0 });

it('withdraws nothing against an index that has lost its seeds, and says what is missing', async () => {
  const before = await standing();
  expect(before).toHaveLength(topics.length);
  await scoredOtherwise();
  const index = world.get(MatchIndexes).of('seed');
  await index.drop();
  await index.create();
  expect(await rematch()).toMatchObject({ ok: false, error: { code: 'matching.index_incomplete' } });
  expect(await standing()).toEqual(before);

  await world.get(KeepIndexes).reindex(() => undefined);
  expect(unwrap(await rematch())).toEqual({ matched: topics.length, skipped: 0 });
  expect(await standing()).toEqual(before);
});

it('withdraws nothing when the index is lost between two needs', async () => {
  const before = await standing();
  await scoredOtherwise();
  const index = world.get(MatchIndexes).of('seed');
  const outcome = await world.get(RematchNeeds).rematch({
    patienceMs: 0,
    onProgress: async (done) => {
      if (done !== 1) return;
      await index.drop();
      await index.create();
    },
  });
  expect(outcome).toMatchObject({ ok: false, error: { code: 'matching.index_incomplete' } });
  expect(await standing()).toEqual(before);
});

it('does not look before what was published earlier is indexed', async () => {
  await scoredOtherwise();
  unwrap(await world.seed(university, { titleEn: null, titleJa: '酵母による発酵の制御', bodyJa: '酵母の代謝を温度で制御する。', keywords: ['発酵'] }));
  expect(await rematch()).toMatchObject({ ok: false, error: { code: 'matching.catalogue_behind' } });
  await world.workOff('matching');
  expect(unwrap(await rematch())).toEqual({ matched: topics.length, skipped: 0 });
});

it('is not of another analyser than the needs it asks with', async () => {
  await scoredOtherwise();
  await world.rows(`update matching.indexed_document set analyser = 'before' where corpus = 'seed'`);
  expect(await rematch()).toMatchObject({ ok: false, error: { code: 'matching.index_incomplete' } });
  expect(await standing()).toHaveLength(topics.length);
});

it('takes needs that nobody matched, and every one when told to', async () => {
  expect(unwrap(await rematch())).toEqual({ matched: 0, skipped: 0 });
  // As after a delivery that was given up: the need is open, and no run of it.
  await world.rows(`delete from matching.need_run where need_id in (select min(id::text)::uuid from catalog.need where status = 'published')`);
  expect(unwrap(await rematch())).toEqual({ matched: 1, skipped: 0 });
  expect(await runs()).toEqual([2, 1, 1]);

  await world.rows(`update catalog.need set status = 'withdrawn' where id = (select max(id::text)::uuid from catalog.need)`);
  expect(unwrap(await rematch(true))).toEqual({ matched: topics.length - 1, skipped: 0 });
  expect(await runs()).toEqual([3, 2, 1]);
  expect(unwrap(await rematch(true))).toEqual({ matched: topics.length - 1, skipped: 0 });
});
