import { IdentityFacade } from '@musubi/identity';
import { CatalogWorld, type Member, type University } from '../../../../test/builders/catalog-world.js';
import { ChangeSeed } from './change-seed.js';

let world: CatalogWorld;
let university: University;
let company: Member;

beforeAll(async () => { world = await CatalogWorld.open(); }, 60_000);
afterAll(() => world?.close());
beforeEach(async () => { [university, company] = [await world.university(), await world.company()]; });

const row = (number: number, changes: object = {}) => ({
  externalId: `S-${number}`, title_ja: `シーズ${number}`, body_ja: `本文${number}`, keywords: ['電池'], fieldCodes: ['36020'], trl: 4,
  region: '宮城県', confidentiality: 'public', ...changes,
});
const numbered = (rows: readonly object[]) => rows.map((value, index) => ({ line: index + 1, value }));
const importSeeds = (rows: readonly object[]) =>
  world.as(university.liaison, () => world.catalog.importSeeds({ tenantId: university.tenantId, userId: null }, numbered(rows)));
const importNeeds = (rows: readonly object[]) =>
  world.as(company, () => world.catalog.importNeeds({ tenantId: company.tenantId, userId: null }, numbered(rows)));
const countOf = async (table: string, tenantId = university.tenantId) =>
  (await world.rows<{ count: number }>(`select count(*)::int as count from ${table} where tenant_id = $1`, [tenantId]))[0]?.count;
const auditedSeeds = async () => (await world.rows(`select id from platform.audit_entry where tenant_id = $1 and entity = 'seed'`, [university.tenantId])).length;

describe('importing seeds', () => {
  it('adds, changes and leaves, with one event and one audit row for each change', async () => {
    expect(await importSeeds([row(1), row(2)])).toEqual({ ok: true, added: 2, changed: 0, unchanged: 0 });
    expect(await importSeeds([row(1), row(2)])).toEqual({ ok: true, added: 0, changed: 0, unchanged: 2 });
    expect(await importSeeds([row(1), row(2, { title_ja: '改題' }), row(3)])).toEqual({ ok: true, added: 1, changed: 1, unchanged: 1 });
    expect(await countOf('catalog.seed')).toBe(3);
    expect(await countOf('catalog.seed_version')).toBe(4);
    expect(await auditedSeeds()).toBe(4);
    expect(await world.rows(`select kind, count(*)::int as count from platform.outbox where tenant_id = $1 group by kind order by kind`, [university.tenantId]))
      .toEqual([{ kind: 'seed.published', count: 3 }, { kind: 'seed.revised', count: 1 }]);
  });

  it('takes cost, equipment and room, keeps them where a file lacks the columns, and takes them back where they are empty', async () => {
    const said = () => world.rows(
      'select cost_min::int, cost_max::int, equipment, availability, available_from::text from catalog.seed where tenant_id = $1', [university.tenantId]);
    const all = [{ cost_min: 3_000_000, cost_max: null, equipment: ['電子顕微鏡', 'XRD'], availability: 'not_before', available_from: '2027-04-01' }];
    expect(await importSeeds([row(1, { cost: '3000000-', equipment: '電子顕微鏡；XRD', availability: '2027-04-01' })])).toMatchObject({ ok: true, added: 1 });
    expect(await said()).toEqual(all);
    expect(await importSeeds([row(1)])).toMatchObject({ ok: true, unchanged: 1 });
    expect(await importSeeds([row(1, { cost: '', equipment: '', availability: 'limited' })])).toMatchObject({ ok: true, changed: 1 });
    expect(await said()).toEqual([{ cost_min: null, cost_max: null, equipment: [], availability: 'limited', available_from: null }]);
    expect(await importSeeds([row(1, { availability: 'soon' })])).toMatchObject({ ok: false, problems: [{ field: 'availability', message: 'must be open, limited or a day, YYYY-MM-DD' }] });
  });

  it('is all or nothing, and names each bad row with its field and code', async () => {
    const report = await importSeeds([
      row(1), row(2, { title_ja: '' }), row(3, { trl: 'high' }), row(1), row(5, { department: 'MAGIC' }), row(6, { fieldCodes: ['1'] }), 'no object' as never,
    ]);
    expect(report).toMatchObject({ ok: false });
    expect(report.ok ? [] : report.problems.map(({ line, field, code }) => [line, field, code])).toEqual([
      [2, 'title', 'content.title_missing'], [3, 'trl', 'import.invalid_union'], [4, 'externalId', 'import.repeated'],
      [5, 'department', 'import.department_unknown'], [6, 'fieldCodes.0', 'content.field_code_invalid'], [7, '', 'import.invalid_type'],
    ]);
    expect([await countOf('catalog.seed'), await countOf('platform.outbox'), await auditedSeeds()]).toEqual([0, 0, 0]);
  });

  it('does not bring back what a person withdrew', async () => {
    await importSeeds([row(1)]);
    const [seed] = await world.rows<{ id: string }>('select id from catalog.seed where tenant_id = $1', [university.tenantId]);
    await world.as(university.liaison, () => world.get(ChangeSeed).withdraw(university.liaison, seed?.id ?? '', undefined));
    expect(await importSeeds([row(1)])).toEqual({ ok: true, added: 0, changed: 0, unchanged: 1 });
    expect(await world.rows('select status from catalog.seed where id = $1', [seed?.id])).toEqual([{ status: 'withdrawn' }]);
    expect(await importSeeds([row(1, { title_ja: '別の題' })])).toMatchObject({ ok: false, problems: [{ line: 1, code: 'import.withdrawn' }] });
  });

  it('takes files without a department column, also where there are many departments', async () => {
    await world.as(university, () => world.get(IdentityFacade).registerDepartment({ tenantId: university.tenantId, code: 'MED', name: '医学部', fieldCodes: ['52040'] }));
    const departments = () => world.rows<{ code: string }>('select code from identity.department where tenant_id = $1 order by id', [university.tenantId]);
    expect(await importSeeds([row(1, { title_ja: '' })])).toMatchObject({ ok: false });
    expect(await departments()).toHaveLength(2);
    expect(await importSeeds([row(1), row(2, { fieldCodes: ['52040'] }), row(3, { department: 'ENG' })])).toMatchObject({ ok: true, added: 3 });
    expect(await world.rows(
      `select s.external_id, d.code from catalog.seed s join identity.department d on d.id = s.department_id where s.tenant_id = $1 order by 1`, [university.tenantId]))
      .toEqual([{ external_id: 'S-1', code: 'UNASSIGNED' }, { external_id: 'S-2', code: 'MED' }, { external_id: 'S-3', code: 'ENG' }]);
    expect(await importSeeds([row(1)])).toMatchObject({ ok: true, unchanged: 1 });
  });

  it('keeps the same external id of two universities apart', async () => {
    await importSeeds([row(1)]);
    const other = await world.university();
    await world.as(other.liaison, () => world.catalog.importSeeds({ tenantId: other.tenantId, userId: null }, numbered([row(1)])));
    expect([await countOf('catalog.seed'), await countOf('catalog.seed', other.tenantId)]).toEqual([1, 1]);
  });

  it('loads a demo world in two seconds and ten thousand in thirty', async () => {
    const time = async (count: number, from: number): Promise<number> => {
      const start = performance.now();
      const body = '硫化物系の固体電解質を低い温度で作る。'.repeat(10);
      expect(await importSeeds(Array.from({ length: count }, (_, at) => row(from + at, { body_ja: body })))).toMatchObject({ ok: true, added: count });
      return performance.now() - start;
    };
    expect(await time(226, 0)).toBeLessThan(2_000);
    expect(await time(10_000, 1_000)).toBeLessThan(30_000);
  }, 60_000);
});

describe('importing needs', () => {
  it('posts them with all that a need has', async () => {
    const need = { ...row(1), mustHave: '5 MPa 以下', niceToHave: null, budget: { min: 3_000_000, max: 8_000_000 }, anonymous: true, deadline: '2030-03-31', equipment: ['電子顕微鏡'] };
    expect(await importNeeds([need, { ...row(2), budget: '3000000-8000000' }])).toEqual({ ok: true, added: 2, changed: 0, unchanged: 0 });
    expect(await world.rows(
      `select o.external_id, n.must_have, nice_to_have, budget_min::int, budget_max::int, anonymous, deadline::text, n.equipment from catalog.need n join catalog.need_owner o on o.need_id = n.id where n.tenant_id = $1 order by 1`, [company.tenantId]))
      .toEqual([
        { external_id: 'S-1', must_have: '5 MPa 以下', nice_to_have: null, budget_min: 3_000_000, budget_max: 8_000_000, anonymous: true, deadline: '2030-03-31', equipment: ['電子顕微鏡'] },
        { external_id: 'S-2', must_have: null, nice_to_have: null, budget_min: 3_000_000, budget_max: 8_000_000, anonymous: false, deadline: null, equipment: [] },
      ]);
    expect(await importNeeds([need])).toEqual({ ok: true, added: 0, changed: 0, unchanged: 1 });
    expect(await importNeeds([{ ...need, budget: { min: 9, max: 1 } }])).toMatchObject({ ok: false, problems: [{ field: 'budget', code: 'content.budget_reversed' }] });
  });
});
