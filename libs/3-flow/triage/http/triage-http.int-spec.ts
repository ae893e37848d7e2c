import { createApplicationContext } from '@musubi/composition/application';
import { CatalogFacade, unnamedCompanyId } from '@musubi/catalog';
import { IdentityFacade } from '@musubi/identity';
import { newId, unwrap } from '@musubi/kernel';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Abilities } from '@musubi/platform/http/abilities';
import type { Principal } from '@musubi/platform/http/principal';
import type { INestApplicationContext } from '@nestjs/common';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { testSearch } from '../../../../test/servers/search.js';
import { WhenMatchesProposed } from '../application/when-matches-proposed.js';
import { DecisionsController } from './decisions.controller.js';
import { EngagementsController } from './engagements.controller.js';
import { engagementsAnswer } from './engagements.dto.js';
import { inboxDetailAnswer } from './inbox-detail.dto.js';
import { InboxController } from './inbox.controller.js';
import { inboxAnswer } from './inbox.dto.js';
import { ProgressController } from './progress.controller.js';
import { progressAnswer } from './progress.dto.js';

let testDatabase: TestDatabase;
let app: INestApplicationContext;
let database: Database;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  const { meiliUrl, meiliKey } = testSearch();
  app = await createApplicationContext(unwrap(parseEnvironment({
    MUSUBI_DATABASE_URL: testDatabase.databaseUrl, MUSUBI_MEILI_URL: meiliUrl, MUSUBI_MEILI_KEY: meiliKey,
    MUSUBI_MEILI_INDEX_PREFIX: 'triage-http-int', MUSUBI_LOG_LEVEL: 'silent',
  })));
  database = app.get(Database, { strict: false });
}, 60_000);

afterAll(async () => {
  await app?.close();
  await testDatabase?.drop();
});

const get = <T>(type: abstract new (...parameters: never[]) => T): T => app.get<T>(type, { strict: false });

async function organisation(kind: 'university' | 'company', name: string): Promise<string> {
  const id = newId();
  await database.asSystem(async () => {
    unwrap(await get(IdentityFacade).registerOrganisation({ id, kind, code: `C${id.slice(-10)}`, name, nameEn: `${name} en` }));
  });
  return id;
}

/** A logged-in caller, as the access guard would hand it over. */
async function person(tenantId: string, role: 'company' | 'liaison' | 'admin', name: string): Promise<Principal> {
  const { id } = await database.inTenant({ tenantId }, async () => unwrap(await get(IdentityFacade).registerUser({
    tenantId, email: `${newId()}@example.jp`, name, roles: [role], passwordHash: '$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2g',
  })));
  return { userId: id, tenantId, roles: [role], locale: 'ja' };
}

const blank = { titleEn: null, bodyEn: null, keywords: [], fieldCodes: [], trl: null, region: null, equipment: [] };

/** An anonymous need with two matches in one university of three liaisons, two of them concerned. */
async function world() {
  const [universityId, companyId] = [await organisation('university', 'みちのく大学'), await organisation('company', '秘密工業')];
  const [owner, helper, outsider] = [
    await person(universityId, 'liaison', '結城'), await person(universityId, 'liaison', '渡部'), await person(universityId, 'liaison', '外山'),
  ];
  const [admin, customer] = [await person(universityId, 'admin', '管理'), await person(companyId, 'company', '客')];
  const seeds: { matchId: string; seedId: string; departmentId: string; band: 'strong'; rank: number }[] = [];
  for (const [index, liaison] of [owner, helper].entries()) await database.inTenant(liaison, async () => {
    const department = unwrap(await get(IdentityFacade).registerDepartment({ tenantId: universityId, code: `D${index}`, name: `部局${index}` }));
    await get(IdentityFacade).assignLiaison({ tenantId: universityId, userId: liaison.userId, departmentIds: [department.id] });
    const seed = unwrap(await get(CatalogFacade).publishSeed(liaison, {
      ...blank, cost: null, availability: null, departmentId: department.id, kind: 'result', titleJa: `固体電解質${index}`, bodyJa: '硫化物系の固体電解質を作る。',
      researcherUserId: null, researcherName: '研究太郎', visibility: 'public',
    }));
    seeds.push({ matchId: newId(), seedId: seed.id, departmentId: department.id, band: 'strong', rank: index + 1 });
  });
  const need = await database.inTenant(customer, async () => unwrap(await get(CatalogFacade).postNeed(customer, {
    ...blank, titleJa: '燃えない電池', bodyJa: '可燃性の電解液を使わない電池が欲しい。', mustHave: null, niceToHave: null, budget: null,
    deadline: null, visibility: 'public', universityIds: [], liaisonIds: [], anonymous: true,
  })));
  const payload = { needId: need.id, needVersion: need.version, companyId: unnamedCompanyId, reason: 'need' as const, matches: seeds };
  const event = {
    id: newId(), kind: 'matches.proposed', version: 1, tenantId: universityId, aggregateId: need.id, aggregateVersion: 1, payload,
    correlationId: newId(), causationId: null, actorId: null, occurredAt: new Date(),
  };
  const prepared = await get(WhenMatchesProposed).prepare(event);
  if ('answer' in prepared) throw new Error(prepared.reason);
  await database.inTenant({ tenantId: universityId }, () => get(WhenMatchesProposed).apply(event, prepared));
  const [first, second] = seeds;
  if (!first || !second) throw new Error('two seeds are needed');
  return { universityId, companyId, owner, helper, outsider, admin, customer, needId: need.id, first, second };
}

const page = { limit: 50 };
const inbox = async (caller: Principal, query: object = {}) =>
  inboxAnswer.parse(await database.inTenant(caller, () => get(InboxController).list(caller, get(Abilities).allowance(caller.roles, 'GET inbox').reach, { ...page, ...query })));
const detail = async (matchId: string, caller: Principal) =>
  inboxDetailAnswer.parse(await database.inTenant(caller, () => get(InboxController).show(matchId, caller)));
const engagements = async (caller: Principal) =>
  engagementsAnswer.parse(await database.inTenant(caller, () => get(EngagementsController).list(caller, page)));
const progress = async (needId: string, caller: Principal) =>
  progressAnswer.parse(await database.inTenant(caller, () => get(ProgressController).show(needId, caller)));
const accept = (matchId: string, caller: Principal) => database.inTenant(caller, () => get(DecisionsController).accept(matchId, caller, {}));
const decline = (matchId: string, caller: Principal, note: string) =>
  database.inTenant(caller, () => get(DecisionsController).decline(matchId, caller, { reason: 'too_early', note }));

describe('GET /inbox', () => {
  it('keeps an anonymous company unnamed, also when its need is taken up, until it makes itself known', async () => {
    const { owner, helper, first, needId, companyId, customer, universityId } = await world();
    const before = await inbox(owner);
    expect(before.items).toHaveLength(2);
    expect(before.items[0]).toMatchObject({
      match: { id: first.matchId, status: 'open', band: 'strong', rank: 1, unread: true },
      need: { id: needId, title: '燃えない電池', company: null }, seed: { id: first.seedId, title: '固体電解質0' }, owner: { name: '結城' },
    });
    const whole = JSON.stringify([before, await detail(first.matchId, helper)]);
    expect(whole).not.toContain('秘密工業');
    expect(whole).not.toContain(companyId);
    await accept(first.matchId, owner);
    const taken = JSON.stringify([await inbox(owner), await engagements(owner), await detail(first.matchId, owner)]);
    expect(taken).not.toContain('秘密工業');
    expect(taken).not.toContain(companyId);
    await database.inTenant(customer, async () => unwrap(await get(CatalogFacade).revealCompany(customer, needId, universityId)));
    const after = await inbox(owner);
    expect(after.items.map((item) => item.need.company)).toEqual([{ id: companyId, name: '秘密工業' }, { id: companyId, name: '秘密工業' }]);
    expect(after.items.map((item) => item.match.status)).toEqual(['open', 'accepted']);
  });

  it('says of each match in one line why it is one, in the reader\'s language, and of one that is gone nothing', async () => {
    const { owner, needId, companyId, universityId, first, second } = await world();
    expect((await inbox(owner)).items.map((item) => item.match.why)).toEqual([null, null]);
    const [need, seed] = ['電池', '固体電解質'].map((term) => [{ field: 'title_ja', start: term === '電池' ? 4 : 0, end: term === '電池' ? 6 : 5 }]);
    const explanation = JSON.stringify({ meetingWords: [{ term: '電池', word: '電池', weight: 0.3, need, seed }] });
    for (const { matchId, seedId, departmentId } of [first, second]) {
      await database.asSystem(() => database.query(
        `insert into matching.match (id, tenant_id, company_id, need_id, need_version, seed_id, seed_version, department_id, score, band, explanation)
         values ($1, $2, $3, $4, 1, $5, 1, $6, 0.5, 'strong', $7)`, [matchId, universityId, companyId, needId, seedId, departmentId, explanation]));
    }
    const why = async (caller: Principal) => Object.fromEntries((await inbox(caller)).items.map((item) => [item.match.id, item.match.why]));
    expect(await why(owner)).toEqual({
      [first.matchId]: '企業の『燃えない電池』に対し、本研究は『固体電解質0』を扱います。', [second.matchId]: '企業の『燃えない電池』に対し、本研究は『固体電解質1』を扱います。',
    });
    expect((await why({ ...owner, locale: 'en' }))[first.matchId]).toBe('To the company’s “燃えない電池”, this research brings “固体電解質0”.');
  });

  it('pages by its own cursor and refuses another', async () => {
    const { owner, first, second } = await world();
    const top = await inbox(owner, { limit: 1 });
    const rest = await inbox(owner, { limit: 1, cursor: top.nextCursor });
    expect(new Set([...top.items, ...rest.items].map((item) => item.match.id))).toEqual(new Set([first.matchId, second.matchId]));
    expect(rest.nextCursor).toBeNull();
    await expect(inbox(owner, { cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ problem: { code: 'request.invalid' } });
  });

  it('belongs to those concerned; an admin sees everybody\'s', async () => {
    const { outsider, admin, first } = await world();
    expect((await inbox(outsider)).items).toEqual([]);
    await expect(detail(first.matchId, outsider)).rejects.toMatchObject({ problem: { code: 'match.not_found' } });
    await expect(inbox(outsider, { scope: 'university' })).rejects.toMatchObject({ problem: { code: 'session.forbidden' } });
    expect((await inbox(admin)).items).toHaveLength(2);
  });
});

describe('GET /inbox/:matchId', () => {
  it('puts need and seed side by side, marks as read and tells the company that work began', async () => {
    const { owner, admin, customer, first, needId } = await world();
    await detail(first.matchId, admin);
    expect((await progress(needId, customer)).universities[0]?.stage).toBe('matched');
    const shown = await detail(first.matchId, owner);
    expect(shown.need.body).toContain('可燃性');
    expect(shown.seed).toMatchObject({ body: '硫化物系の固体電解質を作る。', researcherName: '研究太郎', department: { name: '部局0' } });
    expect(shown.participants.map((participant) => participant.name)).toEqual(['渡部']);
    expect((await inbox(owner)).items.find((item) => item.match.id === first.matchId)?.match.unread).toBe(false);
    expect((await progress(needId, customer)).universities[0]?.stage).toBe('liaison_working');
  });
});

describe('decisions', () => {
  it('open the engagement that its people, the admin and the company list', async () => {
    const { owner, outsider, admin, customer, first, second, needId, universityId } = await world();
    const { engagementId } = await accept(first.matchId, owner);
    expect(await accept(second.matchId, admin)).toEqual({ engagementId });
    await database.inTenant(customer, async () => unwrap(await get(CatalogFacade).revealCompany(customer, needId, universityId)));
    for (const caller of [owner, admin, customer]) {
      const { items } = await engagements(caller);
      expect(items).toEqual([expect.objectContaining({
        id: engagementId, status: 'open', need: { id: needId, title: '燃えない電池' },
        university: { id: universityId, name: 'みちのく大学' }, company: expect.objectContaining({ name: '秘密工業' }) as unknown,
      })]);
      expect(items[0]?.seeds).toHaveLength(2);
      expect(items[0]?.people[0]?.name).toBe('結城');
    }
    expect((await engagements(outsider)).items).toEqual([]);
  });

  it('are refused to who is not concerned, twice, and with too long a note', async () => {
    const { owner, outsider, first } = await world();
    await expect(accept(first.matchId, outsider)).rejects.toMatchObject({ problem: { code: 'match.not_yours' } });
    await expect(decline(first.matchId, owner, '長'.repeat(1_001))).rejects.toMatchObject({ problem: { code: 'match.note_too_long', path: 'note' } });
    expect(await decline(first.matchId, owner, '内輪の話')).toEqual({ status: 'declined' });
    await expect(accept(first.matchId, owner)).rejects.toMatchObject({ problem: { code: 'match.already_decided' } });
  });
});

describe('a match handed over', () => {
  const handOver = (matchId: string, caller: Principal, to: Principal, note?: string) =>
    database.inTenant(caller, () => get(DecisionsController).handOver(matchId, caller, { to: to.userId, note }));

  it('is in the inbox of both, tells the colleague why, and the company nothing', async () => {
    const { owner, outsider, customer, first, second, needId } = await world();
    expect(await handOver(first.matchId, owner, outsider, '光学に詳しいため')).toEqual({ status: 'handed_over' });
    for (const caller of [owner, outsider]) {
      expect((await inbox(caller)).items.map((item) => item.match.id)).toContain(first.matchId);
      expect(await detail(first.matchId, caller)).toMatchObject({
        owner: { name: '結城' }, liaison: { name: '外山' }, handOver: { by: { name: '結城' }, note: '光学に詳しいため' }, match: { status: 'open' },
      });
    }
    expect(await detail(second.matchId, owner)).toMatchObject({ liaison: { name: '渡部' }, handOver: null });
    expect(JSON.stringify(await progress(needId, customer))).not.toMatch(/光学|外山/u);
    expect(await accept(first.matchId, outsider)).toMatchObject({ engagementId: expect.any(String) as unknown });
    const told = await database.asSystem(() => database.query<{ kind: string; payload: Record<string, unknown> }>(
      `select kind, payload from platform.outbox where payload ->> 'matchId' = $1 and kind in ('match.decided', 'match.handed_over') order by id`, [first.matchId]));
    expect(told.map(({ kind, payload }) => [kind, payload['outcome'] ?? payload['to']])).toEqual([
      ['match.handed_over', outsider.userId], ['match.decided', 'handed_over'], ['match.decided', 'accepted'],
    ]);
    expect(JSON.stringify(told)).not.toContain('光学');
  });

  it('goes to no other university, no administrator, nobody whom the need is not shown, and not by a stranger', async () => {
    const { owner, outsider, helper, admin, customer, first, needId, universityId } = await world();
    const foreigner = await person(await organisation('university', 'よその大学'), 'liaison', '他');
    for (const to of [foreigner, admin]) await expect(handOver(first.matchId, owner, to)).rejects.toMatchObject({ problem: { code: 'match.not_a_colleague', path: 'to' } });
    await expect(handOver(first.matchId, outsider, helper)).rejects.toMatchObject({ problem: { code: 'match.not_yours' } });
    await expect(handOver(first.matchId, owner, helper, '長'.repeat(1_001))).rejects.toMatchObject({ problem: { code: 'match.note_too_long' } });
    await database.inTenant(customer, async () => {
      unwrap(await get(CatalogFacade).reviseNeed(customer, needId, { visibility: 'liaisons', universityIds: [universityId], liaisonIds: [owner.userId, helper.userId] }));
    });
    await expect(handOver(first.matchId, owner, outsider)).rejects.toMatchObject({ problem: { code: 'match.need_not_shown', path: 'to' } });
    expect(await handOver(first.matchId, owner, helper)).toEqual({ status: 'handed_over' });
  });
});

describe('GET /needs/:id/progress', () => {
  it('tells the company each step and each decline kindly, and nothing internal', async () => {
    const { owner, customer, first, second, needId } = await world();
    await decline(second.matchId, owner, '内輪の話');
    const { engagementId } = await accept(first.matchId, owner);
    const told = await progress(needId, customer);
    const [university] = told.universities;
    expect(university?.steps.map((step) => step.kind)).toEqual(['posted', 'matched', 'liaison_working', 'engagement']);
    expect(university).toMatchObject({ stage: 'engagement', engagementId, liaison: { name: '結城' }, university: { name: 'みちのく大学' } });
    expect(university?.declines).toMatchObject([{ matchId: second.matchId, seed: { title: '固体電解質1' }, reason: 'too_early', note: null }]);
    expect(university?.declines[0]?.sentence.ja).toContain('改めてご案内');
    expect(JSON.stringify(told)).not.toContain('内輪の話');
  });

  it('is nobody else\'s', async () => {
    const { needId, owner } = await world();
    const stranger = await person(await organisation('company', '他社'), 'company', '他人');
    await expect(progress(needId, stranger)).rejects.toMatchObject({ problem: { code: 'need.progress_not_found' } });
    await expect(progress(needId, owner)).rejects.toMatchObject({ problem: { code: 'need.progress_not_found' } });
  });
});
