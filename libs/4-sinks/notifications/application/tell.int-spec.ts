import { CatalogFacade, type NeedContent, type SeedContent } from '@musubi/catalog';
import { createApplicationContext } from '@musubi/composition/application';
import { contractSigned, instalmentOverdue } from '@musubi/contracting';
import { IdentityFacade, type Role } from '@musubi/identity';
import { isOk, newId, unwrap } from '@musubi/kernel';
import { matchesProposed, matchesWithdrawn } from '@musubi/matching';
import { parseEnvironment } from '@musubi/platform/config/environment';
import { Database } from '@musubi/platform/database/database';
import { Consumer } from '@musubi/platform/events/consumer';
import { DeliveryStore } from '@musubi/platform/events/delivery-store';
import { EventRegistry } from '@musubi/platform/events/event-registry';
import type { PayloadOf } from '@musubi/platform/events/event-definition';
import { Outbox } from '@musubi/platform/events/outbox';
import { TriageFacade } from '@musubi/triage';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/servers/database.js';
import { messageIn } from '../domain/message-in.js';
import type { Told } from '../domain/notification-facts.js';
import { SendDigests } from './send-digests.js';

/** The contexts want an address; nothing here searches. */
const noSearch = { MUSUBI_MEILI_URL: 'http://127.0.0.1:9', MUSUBI_MEILI_KEY: 'nobody' };

/** Stands in every text that no message may carry. */
const secret = '秘密工場';

interface Row { id: string; userId: string; tenantId: string; kind: string; facts: never; link: string }

describe('who is told what', () => {
  let server: TestDatabase;
  let app: INestApplicationContext;
  let database: Database;
  let look: pg.Client;
  const ids = { university: newId(), company: newId(), stranger: newId(), chemistry: '', physics: '', biology: '' };
  const people: Record<'owner' | 'colleague' | 'biologist' | 'researcher' | 'admin' | 'poster' | 'boss' | 'outsider', string> = {
    owner: '', colleague: '', biologist: '', researcher: '', admin: '', poster: '', boss: '', outsider: '',
  };

  beforeAll(async () => {
    server = await createTestDatabase();
    const environment = parseEnvironment({ MUSUBI_DATABASE_URL: server.databaseUrl, ...noSearch, MUSUBI_LOG_LEVEL: 'silent' });
    if (!isOk(environment)) throw new Error('environment');
    app = await createApplicationContext(environment.value);
    database = app.get(Database);
    look = new pg.Client({ connectionString: server.superuserUrl });
    await look.connect();
    const identity = app.get(IdentityFacade);
    const organisation = async (id: string, kind: 'university' | 'company', code: string, name: string): Promise<void> => {
      unwrap(await database.asSystem(() => identity.registerOrganisation({ id, kind, code, name, nameEn: code })));
    };
    await organisation(ids.university, 'university', 'MICHINOKU', 'みちのく大学');
    await organisation(ids.company, 'company', 'SECRET', `${secret}株式会社`);
    await organisation(ids.stranger, 'company', 'OTHER', '別の会社');
    const user = (tenantId: string, name: keyof typeof people, role: Role): Promise<void> => database.inTenant({ tenantId }, async () => {
      people[name] = unwrap(await identity.registerUser({ tenantId, email: `${name}@${role}.example`, name, roles: [role], passwordHash: 'unused' })).id;
    });
    await user(ids.university, 'owner', 'liaison');
    await user(ids.university, 'colleague', 'liaison');
    await user(ids.university, 'biologist', 'liaison');
    await user(ids.university, 'researcher', 'researcher');
    await user(ids.university, 'admin', 'admin');
    await user(ids.company, 'poster', 'company');
    await user(ids.company, 'boss', 'company');
    await user(ids.stranger, 'outsider', 'company');
    await database.inTenant({ tenantId: ids.university }, async () => {
      const department = async (code: string, userId: string): Promise<string> => {
        const { id } = unwrap(await identity.registerDepartment({ tenantId: ids.university, code, name: code }));
        await identity.assignLiaison({ tenantId: ids.university, userId, departmentIds: [id] });
        return id;
      };
      ids.chemistry = await department('CHEMISTRY', people.owner);
      ids.physics = await department('PHYSICS', people.colleague);
      ids.biology = await department('BIOLOGY', people.biologist);
    });
  });

  afterAll(async () => {
    await look.end();
    await app.close();
    await server.drop();
  });

  async function needPosted(): Promise<string> {
    const content: NeedContent = {
      titleJa: '燃えない電池', titleEn: 'Batteries that do not burn', bodyJa: `${secret}の課題`, bodyEn: null, mustHave: null, niceToHave: null,
      keywords: [], fieldCodes: [], trl: null, region: null, budget: null, deadline: null, equipment: [], visibility: 'public', universityIds: [], liaisonIds: [], anonymous: true,
    };
    return database.inTenant({ tenantId: ids.company, userId: people.poster }, async () =>
      unwrap(await app.get(CatalogFacade).postNeed({ tenantId: ids.company, userId: people.poster }, content)).id);
  }

  async function seedPublished(titleJa: string, departmentId: string, visibility: SeedContent['visibility']): Promise<string> {
    const content: SeedContent = {
      titleJa, titleEn: null, bodyJa: `${secret}の研究`, bodyEn: null, keywords: [], fieldCodes: [], trl: null, region: null,
      cost: null, equipment: [], availability: null, kind: 'result', departmentId, researcherUserId: people.researcher, researcherName: null, visibility,
    };
    const actor = { tenantId: ids.university, userId: people.owner };
    return database.inTenant(actor, async () => unwrap(await app.get(CatalogFacade).publishSeed(actor, content)).id);
  }

  /** A match as the matcher stores it. */
  async function matched(needId: string, seedId: string, departmentId: string, score: number): Promise<string> {
    const id = newId();
    const explanation = {
      meetingWords: [{ word: '電池', weight: 0.3, need: [{ field: 'title_ja', start: 4, end: 6 }], seed: [] }, { word: '難燃' }],
      facets: { agreeing: [{ facet: 'fieldCodes', need: ['36020'], seed: ['36020'] }] }, sentence: [], model: {},
    };
    await database.asSystem(() => database.query(
      `insert into matching.match (id, tenant_id, company_id, need_id, need_version, seed_id, seed_version, department_id, score, band, explanation)
       values ($1, $2, $3, $4, 1, $5, 1, $6, $7, 'strong', $8)`,
      [id, ids.university, ids.company, needId, seedId, departmentId, score, JSON.stringify(explanation)]));
    return id;
  }

  interface World { needId: string; open: string; hidden: string; matchIds: string[] }

  /** A need with a public seed of chemistry and a seed of physics that only the university sees. */
  async function world(): Promise<World> {
    const needId = await needPosted();
    const open = await seedPublished('固体電解質', ids.chemistry, 'public');
    const hidden = await seedPublished('学内限定の計測', ids.physics, 'university');
    const matchIds = [await matched(needId, open, ids.chemistry, 0.9), await matched(needId, hidden, ids.physics, 0.5)];
    await database.asSystem(() => app.get(Outbox).publish(matchesProposed, {
      tenantId: ids.university, aggregateId: needId, aggregateVersion: 1,
      payload: {
        needId, needVersion: 1, companyId: ids.company, reason: 'need',
        matches: [
          { matchId: matchIds[0] ?? '', seedId: open, departmentId: ids.chemistry, band: 'strong', rank: 1 },
          { matchId: matchIds[1] ?? '', seedId: hidden, departmentId: ids.physics, band: 'likely', rank: 2 },
        ],
      },
    }));
    await deliverAll();
    return { needId, open, hidden, matchIds };
  }

  /** What relay and worker do for triage and notifications, until nothing is owed; mails are another test's. */
  async function deliverAll(): Promise<void> {
    const registry = app.get(EventRegistry);
    for (;;) {
      await app.get(DeliveryStore).expand(registry.routes, 500);
      const { rows } = await look.query<{ event_id: string; consumer: string }>(
        `select event_id, consumer from platform.delivery where dead_at is null and attempts = 0
            and queue in ('triage', 'notifications') and consumer <> 'notifications.send-mail'`);
      if (rows.length === 0) return;
      for (const row of rows) await app.get(Consumer).deliver({ eventId: row.event_id, consumer: row.consumer });
    }
  }

  /** By reader: the notifications of one kind about the given link or need. */
  async function told(kind: Told['kind'], link: string): Promise<Record<string, { link: string; text: string }>> {
    const { rows } = await look.query<Row>(
      `select user_id as "userId", tenant_id as "tenantId", kind, facts, link from notifications.notification
        where kind = $1 and link = $2 order by id`, [kind, link]);
    const names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
    return Object.fromEntries(rows.map((row) => {
      const { title, sentences, list = [], why } = messageIn('ja', { kind, facts: row.facts } as Told);
      return [names.get(row.userId) ?? row.userId, { link: row.link, text: [title, ...sentences, ...list, why].join('\n') }];
    }));
  }

  test('a need with matches: its owner is to act, the other department’s liaison is informed', async () => {
    const { matchIds } = await world();
    const readers = await told('need.assigned', `/inbox?match=${matchIds[0] ?? ''}`);

    expect(Object.keys(readers).sort()).toEqual(['colleague', 'owner']);
    expect(readers['owner']?.text).toMatch(/^新しいニーズの担当になりました：「燃えない電池」\n.*2件.*\n最も近いのは研究シーズ「固体電解質」です。\n企業の『燃えない電池』に対し、本研究は『固体電解質』を扱います。\n分野は同じ『無機材料化学、エネルギー関連化学』です。\n.*までに、応じるかどうかをお決めください。/u);
    for (const { text } of Object.values(readers)) expect(text).toContain('\nそのほかの候補：\n・研究シーズ「学内限定の計測」 企業の『燃えない電池』に対し、本研究は『学内限定の計測』を扱います。\n');
    expect(readers['colleague']?.text).toContain('主担当は別のリエゾンです。');
  });

  test('of more matches than a mail can hold, it explains twelve and counts the rest', async () => {
    // With a desk of its own: so many fill a week, and what others are given would wait.
    const needId = await needPosted();
    const matches: PayloadOf<typeof matchesProposed>['matches'] = [];
    for (let rank = 1; rank <= 14; rank++) {
      const seedId = await seedPublished(`研究${rank}号の電池`, ids.biology, 'public');
      matches.push({ matchId: await matched(needId, seedId, ids.biology, 1 - rank / 100), seedId, departmentId: ids.biology, band: 'strong', rank });
    }
    await database.asSystem(() => app.get(Outbox).publish(matchesProposed, {
      tenantId: ids.university, aggregateId: needId, aggregateVersion: 1, payload: { needId, needVersion: 1, companyId: ids.company, reason: 'need', matches },
    }));
    await deliverAll();
    const { text } = (await told('need.assigned', `/inbox?match=${matches[0]?.matchId ?? ''}`))['biologist'] ?? { text: '' };
    expect(text).toMatch(/候補に挙がりました。\n最も近いのは研究シーズ「研究1号の電池」です。/u);
    const lines = text.split('\n').filter((line) => line.startsWith('・'));
    expect(lines.slice(0, 11)).toEqual(Array.from({ length: 11 }, (_, i) => `・研究シーズ「研究${i + 2}号の電池」 企業の『燃えない電池』に対し、本研究は『研究${i + 2}号の電池』を扱います。`));
    expect(text).toContain('学内の研究シーズが14件、候補に');
    expect(lines.slice(11)).toEqual(['・ほかに2件あります。下のページでご覧になれます。']);
  });

  test('an accepted match: the company’s users and the researcher hear of it, no other company', async () => {
    const { needId, open, matchIds } = await world();
    const actor = { tenantId: ids.university, userId: people.owner, roles: ['liaison'] };
    await database.inTenant(actor, async () => unwrap(await app.get(TriageFacade).accept({ matchId: matchIds[0] ?? '', actor })));
    await deliverAll();

    const users = await told('match.accepted', `/needs/${needId}`);
    expect(Object.keys(users).sort()).toEqual(['boss', 'poster']);
    expect(users['poster']?.text).toContain('みちのく大学が、御社のニーズ「燃えない電池」に研究シーズ「固体電解質」で応じることになりました。\n御社の『燃えない電池』に対し、本研究は『固体電解質』を扱います。');
    const researcher = await told('match.accepted', `/seeds/${open}`);
    expect(Object.keys(researcher)).toEqual(['researcher']);
    expect(researcher['researcher']?.text).toContain('あなたの研究シーズ「固体電解質」');
  });

  test('a declined match: the company hears a kind reason, neither the internal note nor a seed it may not see', async () => {
    const { needId, matchIds } = await world();
    const actor = { tenantId: ids.university, userId: people.colleague, roles: ['liaison'] };
    await database.inTenant(actor, async () => unwrap(await app.get(TriageFacade).decline({
      matchId: matchIds[1] ?? '', actor, reason: 'no_capacity', note: `${secret}という内輪の事情`,
    })));
    await deliverAll();

    const users = await told('match.declined', `/needs/${needId}`);
    expect(Object.keys(users).sort()).toEqual(['boss', 'poster']);
    expect(users['boss']?.text).toContain('担当する研究室に今は十分な時間を確保できません。');
    expect(users['boss']?.text).not.toContain('学内限定の計測');
    expect(users['boss']?.text).not.toContain('電池』');
  });

  test('a match handed over: the colleague hears from whom and why they meet, nobody else', async () => {
    const { matchIds } = await world();
    const actor = { tenantId: ids.university, userId: people.owner, roles: ['liaison'] };
    await database.inTenant(actor, async () => unwrap(await app.get(TriageFacade).handOver({ matchId: matchIds[0] ?? '', actor, to: people.colleague, note: secret })));
    await deliverAll();

    const readers = await told('match.handed_over', `/inbox?match=${matchIds[0] ?? ''}`);
    expect(Object.keys(readers)).toEqual(['colleague']);
    expect(readers['colleague']?.text).toMatch(/さんから、企業ニーズ「燃えない電池」に対する研究シーズ「固体電解質」の検討を引き継ぎました。\n企業の『燃えない電池』に対し、本研究は『固体電解質』を扱います。/u);
    expect(readers['colleague']?.text).not.toContain(secret);
  });

  test('a match handed over and back: each is told of it as handed over once, and as new to nobody a second time', async () => {
    const { matchIds: [matchId = ''] } = await world();
    const handOver = async (from: string, to: string): Promise<void> => {
      const actor = { tenantId: ids.university, userId: from, roles: ['liaison'] };
      await database.inTenant(actor, async () => unwrap(await app.get(TriageFacade).handOver({ matchId, actor, to })));
      await deliverAll();
    };
    await handOver(people.owner, people.colleague);
    await handOver(people.colleague, people.owner);
    const { rows } = await look.query<{ kind: string; userId: string; mails: number }>(
      `select n.kind, n.user_id as "userId", count(m.id)::int as mails from notifications.notification n left join notifications.mail m on m.notification_id = n.id
        where n.link = $1 group by 1, 2`, [`/inbox?match=${matchId}`]);
    const mailed = (kind: string) => Object.fromEntries(rows.filter((row) => row.kind === kind).map(({ userId, mails }) => [userId, mails]));
    expect(mailed('need.assigned')).toEqual({ [people.owner]: 1, [people.colleague]: 1 });
    expect(mailed('match.handed_over')).toEqual({ [people.owner]: 1, [people.colleague]: 1 });
    expect(mailed('matches.added')).toEqual({});
    const { rows: recorded } = await look.query<{ times: number }>('select count(*)::int as times from notifications.match_mail where match_id = $1 group by user_id', [matchId]);
    expect(recorded).toEqual([{ times: 1 }, { times: 1 }]);
  });

  test('withdrawn matches: the owner hears why they are gone', async () => {
    const { needId, matchIds } = await world();
    const before = Object.keys(await told('matches.withdrawn', '/inbox')).length;
    await database.asSystem(() => app.get(Outbox).publish(matchesWithdrawn, {
      tenantId: ids.university, aggregateId: needId, aggregateVersion: 2,
      payload: { needId, companyId: ids.company, matchIds, reason: 'need_withdrawn' },
    }));
    await deliverAll();
    const readers = await told('matches.withdrawn', '/inbox');
    expect(before).toBe(0);
    expect(Object.keys(readers)).toEqual(['owner']);
    expect(readers['owner']?.text).toContain('企業がニーズを取り下げました。\nニーズ「燃えない電池」の候補2件は、受信箱から外れました。');
  });

  test('money and signatures: owner and administrators; late payments: the owner alone', async () => {
    const { matchIds } = await world();
    const actor = { tenantId: ids.university, userId: people.owner, roles: ['liaison'] };
    const { engagementId } = await database.inTenant(actor, async () => unwrap(await app.get(TriageFacade).accept({ matchId: matchIds[0] ?? '', actor })));
    const contractId = newId();
    const about = { contractId, engagementId, companyId: ids.company, ownerUserId: people.owner, number: 'MICHINOKU-2026-0001' };
    const envelope = { tenantId: ids.university, aggregateId: contractId };
    await database.asSystem(async () => {
      await app.get(Outbox).publish(contractSigned, { ...envelope, aggregateVersion: 2, payload: { ...about, total: 7_150_000, signingDate: '2026-12-01' } });
      await app.get(Outbox).publish(instalmentOverdue, { ...envelope, aggregateVersion: 3, payload: { ...about, instalmentId: newId(), dueDate: '2026-12-31', open: 7_150_000 } });
    });
    await deliverAll();

    const signed = await told('contract.signed', `/engagements/${engagementId}`);
    expect(Object.keys(signed).sort()).toEqual(['admin', 'owner']);
    expect(signed['admin']?.text).toContain('契約MICHINOKU-2026-0001（ニーズ「燃えない電池」）が2026年12月1日に締結されました。総額は7,150,000円です。');
    expect(Object.keys(await told('instalment.overdue', `/engagements/${engagementId}`))).toEqual(['owner']);
  });

  /** By reader: how many mails were asked for, of those about the given matches. */
  async function mailsAbout(matchIds: readonly string[]): Promise<Record<string, number>> {
    const { rows } = await look.query<{ userId: string; mails: number }>(
      `select m.user_id as "userId", count(*)::int as mails from notifications.mail m join notifications.notification n on n.id = m.notification_id
        where n.link = any ($1) group by 1`, [matchIds.map((id) => `/inbox?match=${id}`)]);
    const names = new Map(Object.entries(people).map(([name, id]) => [id, name]));
    return Object.fromEntries(rows.map(({ userId, mails }) => [names.get(userId) ?? userId, mails]));
  }

  test('a match that goes and comes back, in another version and for another person, is mailed to nobody twice', async () => {
    const { needId, open, hidden, matchIds } = await world();
    const again = (needVersion: number, departmentId: string): Promise<string> => database.asSystem(() => app.get(Outbox).publish(matchesProposed, {
      tenantId: ids.university, aggregateId: needId, aggregateVersion: needVersion,
      payload: {
        needId, needVersion, companyId: ids.company, reason: 'need', matches: [
          { matchId: matchIds[0] ?? '', seedId: open, departmentId, band: 'strong', rank: 1 }, { matchId: matchIds[1] ?? '', seedId: hidden, departmentId: ids.physics, band: 'likely', rank: 2 },
        ],
      },
    }));
    for (const [version, departmentId] of [[2, ids.physics], [3, ids.chemistry]] as const) {
      await database.asSystem(() => app.get(Outbox).publish(matchesWithdrawn, {
        tenantId: ids.university, aggregateId: needId, aggregateVersion: version, payload: { needId, companyId: ids.company, matchIds, reason: 'no_longer_meets' },
      }));
      await again(version, departmentId);
      await deliverAll();
    }
    expect(await mailsAbout(matchIds)).toEqual({ owner: 1, colleague: 1 });
    // The app says that they came back.
    expect(Object.keys(await told('matches.added', `/inbox?match=${matchIds[0] ?? ''}`)).sort()).toEqual(['colleague', 'owner']);
  });

  test('who wants it has one digest a working day, by need and with reasons, of what is still news, and nothing in it twice', async () => {
    const digests = async (): Promise<{ facts: never; messageId: string }[]> => (await look.query<{ facts: never; messageId: string }>(
      `select n.facts, m.message_id as "messageId" from notifications.notification n join notifications.mail m on m.notification_id = n.id
        where n.kind = 'matches.digest' and n.user_id = $1 order by n.id`, [people.colleague])).rows;
    const at = (instant: string) => Promise.all([1, 2, 3].map(() => app.get(SendDigests).at(new Date(instant))));
    await look.query(`insert into notifications.mail_preference values ($1, $2, 'daily', 'daily', 'at_once', '08:30')`, [people.colleague, ids.university]);
    const [first, second] = [await world(), await world()];
    expect(await mailsAbout(first.matchIds)).toEqual({ owner: 1 });
    const actor = { tenantId: ids.university, userId: people.owner, roles: ['liaison'] };
    await database.inTenant(actor, async () => unwrap(await app.get(TriageFacade).accept({ matchId: second.matchIds[1] ?? '', actor })));
    await deliverAll();
    // Sunday; too early on Monday; Monday.
    await at('2026-11-29T03:00:00Z');
    await at('2026-11-29T23:29:00Z');
    expect(await digests()).toEqual([]);
    await at('2026-11-29T23:30:00Z');
    await at('2026-11-30T05:00:00Z');
    const [digest, ...others] = await digests();
    expect(others).toEqual([]);
    const { title, sentences } = messageIn('ja', { kind: 'matches.digest', facts: digest?.facts } as unknown as Told);
    expect(title).toBe('2026年11月30日のまとめ：新しい候補3件（ニーズ2件）');
    expect(sentences).toContain('・研究シーズ「固体電解質」 企業の『燃えない電池』に対し、本研究は『固体電解質』を扱います。 分野は同じ『無機材料化学、エネルギー関連化学』です。');
    // The next day there is nothing new: no mail.
    await at('2026-11-30T23:30:00Z');
    expect(await digests()).toHaveLength(1);
    await look.query('delete from notifications.mail_preference');
  });

  test('no notification carries a body, a note or the anonymous company’s name, and none goes astray', async () => {
    const { matchIds } = await world();
    const actor = { tenantId: ids.university, userId: people.admin, roles: ['admin'] };
    await database.inTenant(actor, async () => {
      unwrap(await app.get(TriageFacade).accept({ matchId: matchIds[0] ?? '', actor }));
      unwrap(await app.get(TriageFacade).decline({ matchId: matchIds[1] ?? '', actor, reason: 'other', note: secret }));
    });
    await deliverAll();
    const { rows } = await look.query<{ text: string; user_id: string; tenant_id: string }>(
      'select facts::text as text, user_id, tenant_id from notifications.notification');
    expect(rows.length).toBeGreaterThanOrEqual(7);
    expect(rows.filter(({ text }) => text.includes(secret) || text.includes('SECRET'))).toEqual([]);
    expect(rows.filter(({ user_id: id }) => id === people.outsider)).toEqual([]);
    const astray = await look.query(
      'select 1 from notifications.notification n join identity.user_account a on a.id = n.user_id where a.tenant_id <> n.tenant_id');
    expect(astray.rowCount).toBe(0);
  });
});
