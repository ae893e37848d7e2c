import { seedWithdrawn } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { unwrap } from '@musubi/kernel';
import { Outbox } from '@musubi/platform/events/outbox';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { MatchingFacade } from '../public/matching-facade.js';
import { scoreFloor } from './matching-limits.js';

const asked = ['燃えない全固体電池の硫化物電解質', '電池の残量を音響で診断する技術'];
const nothing = { titleEn: null, keywords: [], fieldCodes: [], region: null, trl: null };
const electrolyte = { ...nothing, titleJa: '全固体電池の硫化物電解質', bodyJa: '燃えない全固体電池のために硫化物電解質を合成する。' };
const acoustics = { ...nothing, titleJa: '音響による電池の残量診断', bodyJa: '電池の残量を音響で診断する技術を作る。' };
const unrelated = [
  { ...nothing, titleJa: '酵母による発酵の制御', bodyJa: '酵母の代謝を温度で制御する。' }, { ...nothing, titleJa: '橋梁の振動による劣化診断', bodyJa: '橋の振動から傷みを知る。' },
  { ...nothing, titleJa: 'ホタテ養殖の水温予測', bodyJa: '海の水温を予測し養殖を助ける。' }, { ...nothing, titleJa: '雪崩の発生予測', bodyJa: '積雪の層を計り、雪崩の起きる斜面を知る。' },
];

describe('a team for a need that asks for several things', () => {
  let world: CatalogWorld;
  let company: Member;
  let university: University;
  const departments: string[] = [];

  beforeAll(async () => {
    world = await CatalogWorld.open();
    [company, university] = [await world.company(), await world.university()];
    const { tenantId } = university;
    for (const code of ['CHEM', 'PHYS', 'MECH']) {
      departments.push(await world.as({ tenantId }, async () => unwrap(await world.get(IdentityFacade).registerDepartment({ tenantId, code, name: code })).id));
    }
    for (const content of unrelated) await world.seed(university, content);
    await world.workOff('matching');
  });

  afterAll(() => world.close());

  const publish = async (content: typeof electrolyte, department: number, of = university): Promise<string> => {
    const { id } = unwrap(await world.seed(of, { ...content, departmentId: departments[department] ?? '' }));
    await world.workOff('matching');
    return id;
  };
  const withdraw = async (id: string): Promise<void> => {
    const seed = { tenantId: university.tenantId, aggregateId: id, aggregateVersion: 2 };
    await world.asSystem(() => world.get(Outbox).publish(seedWithdrawn, { ...seed, payload: { seedId: id, version: 2 } }));
    await world.workOff('matching');
  };
  const post = async (mustHave = asked.join('\n')): Promise<string> => {
    const { id } = unwrap(await world.need(company, { ...nothing, titleJa: '次の工場の電池', bodyJa: '次の工場のために探しています。', mustHave }));
    await world.workOff('matching');
    return id;
  };
  /** As somebody sees it: which research answers which of the things asked for. */
  const teams = (needId: string, reader: { readonly tenantId: string }) => world.as(reader, async () => (await world.get(MatchingFacade).teamsOfNeed(needId))
    .map(({ aspects, members }) => Object.fromEntries(members.map(({ seedId, covers }) => [seedId, covers.map((place) => aspects[place])]))));

  it('is of different departments, each for what it answers, and for nobody but the company and the university', async () => {
    const [one, two] = [await publish(electrolyte, 0), await publish(acoustics, 1)];
    const needId = await post();
    const both = [{ [one]: [asked[0]], [two]: [asked[1]] }];
    expect([await teams(needId, company), await teams(needId, university)]).toEqual([both, both]);
    expect([await teams(needId, await world.company()), await teams(needId, await world.university())]).toEqual([[], []]);
    for (const id of [one, two]) await withdraw(id);
  });

  it('is none within one department, nor where one seed answers all', async () => {
    const same = [await publish(electrolyte, 0), await publish(acoustics, 0)];
    expect(await teams(await post(), company)).toEqual([]);
    const all = await publish({ ...electrolyte, bodyJa: `${electrolyte.bodyJa}${acoustics.bodyJa}` }, 1);
    expect(await teams(await post(), company)).toEqual([]);
    for (const id of [...same, all]) await withdraw(id);
  });

  it('has who answers one thing well, although the rest of the need says nothing to them: with a match of their own', async () => {
    const others = ['酵母による発酵の温度制御', '橋梁の振動による劣化診断', 'ホタテ養殖の水温予測', '積雪による雪崩の発生予測', '義足の膝関節の油圧制御'];
    const wide = await publish({ ...electrolyte, titleJa: '全固体電池から養殖まで', bodyJa: [asked[0], ...others].join('。') }, 0);
    const part = await publish({ ...acoustics, titleJa: '残量の診断', bodyJa: '音響による診断。' }, 1);
    const needId = await post([...asked, ...others].join('\n'));
    const [{ score } = { score: 1 }] = await world.rows<{ score: number }>(`select score from matching.match where need_id = $1 and seed_id = $2 and status = 'standing'`, [needId, part]);
    expect(score).toBeLessThan(scoreFloor);
    expect((await teams(needId, company))[0]?.[part]).toEqual([asked[1]]);
    for (const id of [wide, part]) await withdraw(id);
  });

  it('is shown while every match of it stands, formed again without who is gone, and with who comes later', async () => {
    const [one, two] = [await publish(electrolyte, 0), await publish(acoustics, 1)];
    const needId = await post();
    await world.rows(`update matching.match set status = 'withdrawn' where seed_id = $1`, [two]);
    expect(await teams(needId, company)).toEqual([]);
    await world.rows(`update matching.match set status = 'standing' where seed_id = $1`, [two]);
    expect(await teams(needId, company)).toHaveLength(1);

    await withdraw(two);
    expect(await teams(needId, company)).toEqual([]);
    const later = await publish(acoustics, 2);
    expect(await teams(needId, company)).toEqual([{ [one]: [asked[0]], [later]: [asked[1]] }]);

    const instead = await publish({ ...acoustics, titleJa: '音響と電池' }, 1);
    await withdraw(later);
    expect(await teams(needId, company)).toEqual([{ [one]: [asked[0]], [instead]: [asked[1]] }]);
    for (const id of [one, instead]) await withdraw(id);
  });
});
