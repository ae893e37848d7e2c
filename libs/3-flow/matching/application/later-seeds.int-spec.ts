import { IdentityFacade } from '@musubi/identity';
import { unwrap } from '@musubi/kernel';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { DecisionRepository } from '../infrastructure/decision.repository.js';
import { matchesPerNeed, needsPerSeed } from './matching-limits.js';

/** What need and seeds are about; so many are unrelated that its words tell something. */
const battery = { titleJa: '全固体電池の固体電解質', titleEn: null, bodyJa: '可燃性の電解液を使わない全固体電池を作る。', keywords: ['全固体電池'] };
const prosthesis = { titleJa: '義足の膝関節の油圧制御', titleEn: null, bodyJa: '義足の膝を油圧で支え、階段を降りる。', keywords: ['義足'] };
const avalanche = { titleJa: '積雪の層による斜面の予測', titleEn: null, bodyJa: '積雪の層を計り、崩れる斜面を知る。', keywords: ['積雪'] };
const unrelated = ['酵母による発酵の制御', '橋梁の振動による劣化診断', 'ホタテ養殖の水温予測', '雪崩の発生予測'];

let world: CatalogWorld;
let company: Member;
let university: University;

beforeAll(async () => {
  world = await CatalogWorld.open();
  [company, university] = [await world.company(), await world.university()];
  for (const titleJa of unrelated) unwrap(await world.seed(university, { titleJa, titleEn: null, bodyJa: `${titleJa}を研究する。`, keywords: [] }));
  await world.workOff('matching');
}, 60_000);
afterAll(() => world?.close());

async function posted(changes: Parameters<CatalogWorld['need']>[1]): Promise<string> {
  return unwrap(await world.need(company, changes)).id;
}

/** Publishes seeds and hands over all that follows, much of it at once. */
async function published(count: number, changes: Parameters<CatalogWorld['seed']>[1], of = university): Promise<string[]> {
  const ids: string[] = [];
  while (ids.length < count) ids.push(unwrap(await world.seed(of, changes)).id);
  await world.workOff('matching');
  return ids;
}

async function standing(needId: string): Promise<{ id: string; seedId: string }[]> {
  return world.rows(`select id, seed_id as "seedId" from matching.match where need_id = $1 and status = 'standing' order by seed_id`, [needId]);
}
const seedsOf = async (needId: string) => (await standing(needId)).map(({ seedId }) => seedId);

describe('seeds that come after the need was matched', () => {
  it('are proposed while there is room, then only what is among the best; what is decided makes room and nothing is taken back', async () => {
    const needId = await posted(battery);
    await world.workOff('matching');
    const equal = await published(matchesPerNeed + 2, { ...battery, fieldCodes: ['36020'] });
    const first = await seedsOf(needId);
    expect(first).toHaveLength(matchesPerNeed);
    expect(equal).toEqual(expect.arrayContaining(first));

    const [weaker] = await published(1, { ...battery, bodyJa: '橋梁の電池を測る。', keywords: [] });
    expect(await seedsOf(needId)).toEqual(first);

    const other = await world.as(university.liaison, async () => unwrap(await world.get(IdentityFacade).registerDepartment(
      { tenantId: university.tenantId, code: 'SCI', name: '理学部', nameEn: 'Science' })));
    const ofAnother = await published(1, battery, { ...university, departmentId: other.id });
    expect(await seedsOf(needId)).toEqual([...first, ...ofAnother]);

    for (const { id: matchId } of (await standing(needId)).slice(0, 3)) {
      await world.asSystem(() => world.get(DecisionRepository).record({ matchId, outcome: 'declined', lesson: 'nothing', reason: undefined, decidedAt: new Date() }));
    }
    const nowRoom = await published(3, { ...battery, bodyJa: '橋梁の電池を測る。', keywords: [] });
    const now = await seedsOf(needId);
    expect(now).toHaveLength(first.length + 1 + 2);
    expect(now).not.toContain(weaker);
    expect([...first, ...ofAnother, ...nowRoom]).toEqual(expect.arrayContaining(now));
  }, 60_000);

  it('choose among the open needs by what else is said, too', async () => {
    for (let count = 0; count < needsPerSeed + 2; count += 1) await posted({ ...prosthesis, fieldCodes: [], region: '沖縄県' });
    const agreeing = await posted({ ...prosthesis, fieldCodes: ['90150'], region: '宮城県' });
    await world.workOff('matching');
    const seedIds = await published(1, { ...prosthesis, fieldCodes: ['90150'] });
    const met = await world.rows<{ needId: string }>(`select need_id as "needId" from matching.match where status = 'standing' and seed_id = any ($1::uuid[])`, [seedIds]);
    expect(met).toHaveLength(needsPerSeed);
    expect(met).toContainEqual({ needId: agreeing });
  }, 60_000);

  it('keep, when they are revised, every match that still meets, however many there are', async () => {
    const imported = async (trl: number): Promise<void> => {
      const value = { externalId: 'S-1', title_ja: avalanche.titleJa, body_ja: avalanche.bodyJa, keywords: avalanche.keywords, trl, department: 'ENG' };
      await world.as(university.liaison, async () => expect(await world.catalog.importSeeds(university.liaison, [{ line: 1, value }])).toMatchObject({ ok: true }));
      await world.workOff('matching');
    };
    await imported(4);
    const needIds: string[] = [];
    while (needIds.length < needsPerSeed + 2) needIds.push(await posted(avalanche));
    await world.workOff('matching');
    const matches = () => world.rows(
      `select m.id from matching.match m join catalog.seed s on s.id = m.seed_id where s.external_id = 'S-1' and m.status = 'standing' and m.need_id = any ($1::uuid[]) order by m.id`, [needIds]);
    const before = await matches();
    expect(before).toHaveLength(needIds.length);
    await imported(5);
    expect(await matches()).toEqual(before);
  }, 60_000);
});
