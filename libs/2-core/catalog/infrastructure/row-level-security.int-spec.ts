import { unwrap } from '@musubi/kernel';
import { Database } from '@musubi/platform/database/database';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { ChangeNeed } from '../application/change-need.js';
import { ChangeSeed } from '../application/change-seed.js';
import { unnamedCompanyId } from '../public/need.js';

let world: CatalogWorld;
let company: Member;
let competitor: Member;
let chosen: University;
let other: University;

beforeAll(async () => {
  world = await CatalogWorld.open();
  [company, competitor] = [await world.company('秘密工業株式会社'), await world.company('競合株式会社')];
  [chosen, other] = [await world.university(), await world.university('college')];
}, 60_000);

afterAll(() => world?.close());

const sees = (member: Member, id: string): Promise<boolean> =>
  world.as(member, async () => (await world.catalog.need(id)) !== undefined);
const seesSeed = (member: Member, id: string): Promise<boolean> =>
  world.as(member, async () => (await world.catalog.seed(id)) !== undefined);

describe('a need', () => {
  it('that is public is read by universities and colleges, never by another company', async () => {
    const need = unwrap(await world.need(company));
    expect(await Promise.all([sees(company, need.id), sees(chosen.liaison, need.id), sees(other.liaison, need.id)])).toEqual([true, true, true]);
    expect(await sees(competitor, need.id)).toBe(false);
  });

  it('for chosen universities is read by them only', async () => {
    const need = unwrap(await world.need(company, { visibility: 'universities', universityIds: [chosen.tenantId] }));
    expect(await sees(chosen.liaison, need.id)).toBe(true);
    expect(await sees(other.liaison, need.id)).toBe(false);
    expect(await sees(competitor, need.id)).toBe(false);
  });

  it('for named liaisons is read by these persons only, and by the university’s own jobs', async () => {
    const need = unwrap(await world.need(company, { visibility: 'liaisons', liaisonIds: [chosen.liaison.userId] }));
    expect(need.universityIds).toEqual([chosen.tenantId]);
    const colleagues = [await world.member(chosen.tenantId, ['liaison']), await world.member(chosen.tenantId, ['admin']), chosen.researcher, other.liaison, competitor];
    expect(await sees(chosen.liaison, need.id)).toBe(true);
    expect(await world.as({ tenantId: chosen.tenantId }, async () => (await world.catalog.need(need.id)) !== undefined)).toBe(true);
    for (const colleague of colleagues) expect(await sees(colleague, need.id)).toBe(false);
  });

  it('for named liaisons is hidden by who asks now, not by who asked before in the same transaction', async () => {
    const need = unwrap(await world.need(company, { visibility: 'liaisons', liaisonIds: [chosen.liaison.userId] }));
    const { tenantId } = chosen;
    const readers = [chosen.liaison.userId, chosen.researcher.userId, '', chosen.researcher.userId, chosen.liaison.userId].map((userId) => ({ tenantId, userId }));
    const database = world.get(Database);
    const hidden = await world.as(readers[0] ?? chosen.liaison, async () => {
      const answers: boolean[] = [];
      for (const reader of [...readers, { tenantId: '', userId: '' }]) {
        await database.query(`select set_config('app.tenant', $1, true), set_config('app.user', $2, true)`, [reader.tenantId, reader.userId]);
        const [row] = await database.query<{ hidden: boolean }>('select $1 = any (catalog.needs_of_others()) as hidden', [need.id]);
        answers.push(row?.hidden ?? true);
      }
      return answers;
    });
    expect(hidden).toEqual([false, true, false, true, false, false]);
  });

  it('shows a chosen university no other chosen one', async () => {
    const need = unwrap(await world.need(company, { visibility: 'universities', universityIds: [chosen.tenantId, other.tenantId] }));
    const seen = (member: Member) => world.as(member, async () => (await world.catalog.need(need.id))?.universityIds);
    expect(await seen(chosen.liaison)).toEqual([chosen.tenantId]);
    expect(await seen(company)).toEqual([chosen.tenantId, other.tenantId]);
  });

  it('is nobody else’s as a draft, nor when the draft is withdrawn', async () => {
    const draft = unwrap(await world.as(company, () => world.get(ChangeNeed).post(company, {
      titleJa: '極秘', titleEn: null, bodyJa: '極秘の本文', bodyEn: null, mustHave: null, niceToHave: null, keywords: [], fieldCodes: [],
      trl: null, region: null, budget: null, deadline: null, equipment: [], visibility: 'public', universityIds: [], liaisonIds: [], anonymous: false,
    }, true)));
    expect(await sees(chosen.liaison, draft.id)).toBe(false);
    unwrap(await world.as(company, () => world.get(ChangeNeed).withdraw(company, draft.id, undefined)));
    expect(await sees(company, draft.id)).toBe(true);
    expect(await sees(chosen.liaison, draft.id)).toBe(false);
  });

  it('that is anonymous does not tell its company to a university; the company and the system know it', async () => {
    const need = unwrap(await world.need(company, { anonymous: true }));
    const read = async () => (await world.catalog.need(need.id))?.companyId;
    expect(await world.as(chosen.liaison, read)).toBe(unnamedCompanyId);
    expect(await world.as(company, read)).toBe(company.tenantId);
    expect(await world.asSystem(read)).toBe(company.tenantId);
    const whole = await world.as(chosen.liaison, async () => JSON.stringify([...(await world.catalog.needs([need.id])).values()]));
    expect(whole).not.toContain(company.tenantId);
  });

  it('cannot be written by another tenant, whatever the code believes', async () => {
    const need = unwrap(await world.need(company));
    const database = world.get(Database);
    const changed = await world.as(chosen.liaison, () => database.query(`update catalog.need set title_ja = 'x' where id = $1 returning id`, [need.id]));
    expect(changed).toEqual([]);
    await expect(world.as(chosen.liaison, () => database.query(
      `insert into catalog.need_version (need_id, version, tenant_id, content, changed_at) values ($1, 9, $2, '{}', now())`, [need.id, company.tenantId])))
      .rejects.toMatchObject({ code: '42501' });
  });

  it('keeps its history to the company, and unchanged', async () => {
    const need = unwrap(await world.need(company));
    const history = () => world.get(Database).query('select version from catalog.need_version where need_id = $1', [need.id]);
    expect(await world.as(chosen.liaison, history)).toEqual([]);
    expect(await world.as(company, history)).toEqual([{ version: 1 }]);
    await expect(world.as(company, () => world.get(Database).query('delete from catalog.need_version where need_id = $1', [need.id])))
      .rejects.toMatchObject({ code: '42501' });
  });
});

describe('a seed', () => {
  it('is read by everybody, or by its own university only', async () => {
    const open = unwrap(await world.seed(chosen));
    const inside = unwrap(await world.seed(chosen, { visibility: 'university' }));
    expect(await Promise.all([seesSeed(company, open.id), seesSeed(other.liaison, open.id)])).toEqual([true, true]);
    expect(await Promise.all([seesSeed(company, inside.id), seesSeed(other.liaison, inside.id)])).toEqual([false, false]);
    expect(await seesSeed(chosen.researcher, inside.id)).toBe(true);
  });

  it('is told without its texts to the same readers', async () => {
    const ids = [unwrap(await world.seed(chosen)).id, unwrap(await world.seed(chosen, { visibility: 'university' })).id];
    const told = async (run: <T>(work: () => Promise<T>) => Promise<T>): Promise<number> => {
      const [seeds, facts] = [await run(() => world.catalog.seeds(ids)), await run(() => world.catalog.seedFacts(ids))];
      const withoutTexts = [...seeds.values()].map(({ titleJa: _titleJa, titleEn: _titleEn, bodyJa: _bodyJa, bodyEn: _bodyEn, ...rest }) => [rest.id, rest] as const);
      expect(facts).toEqual(new Map(withoutTexts));
      return facts.size;
    };
    expect(await told((work) => world.get(Database).asSystem(work))).toBe(2);
    expect(await Promise.all([chosen.liaison, other.liaison, company].map((reader) => told((work) => world.as(reader, work))))).toEqual([2, 1, 1]);
  });

  it('stays in the university when its draft is withdrawn', async () => {
    const seed = unwrap(await world.seed(chosen));
    const draft = unwrap(await world.as(chosen.liaison, () => world.get(ChangeSeed).publish(chosen.liaison, seed, true)));
    unwrap(await world.as(chosen.liaison, () => world.get(ChangeSeed).withdraw(chosen.liaison, draft.id, undefined)));
    expect(await seesSeed(chosen.liaison, draft.id)).toBe(true);
    expect(await seesSeed(company, draft.id)).toBe(false);
  });
});
