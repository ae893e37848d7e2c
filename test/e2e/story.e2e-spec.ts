import type { ApiClient } from '../servers/api-client.js';
import { startProcess } from '../servers/child-process.js';
import { EventReader } from '../servers/event-reader.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';

jest.setTimeout(120_000);

const fireproofBattery = {
  title: '燃えない電池が欲しい',
  body: '倉庫の蓄電池が発火しないよう、可燃性の電解液を使わない全固体電池を探しています。固体電解質の専門家と組みたい。',
  keywords: ['全固体電池', '固体電解質'], fieldCodes: ['36020'], region: '宮城県',
};

let system: System;
let company: ApiClient;
let liaison: ApiClient;
let admin: ApiClient;

beforeAll(async () => {
  system = await startSystem();
  company = await system.login(system.world.battery);
  liaison = await system.login(system.world.michinoku.liaison);
  admin = await system.login(system.world.michinoku.admin);
});

afterAll(() => system?.stop());

const post = async (content: object): Promise<{ id: string; version: number; correlationId: string }> => {
  const answer = await company.post('/needs', content);
  expect(answer).toMatchObject({ status: 201, body: { version: 1, status: 'published' } });
  return { ...answer.body, correlationId: answer.headers.get('x-correlation-id') };
};

/** The matches of a need once they are complete. */
const matchesOf = (needId: string, reader = company): Promise<Record<string, any>[]> => eventually('matches ready', async () => { // eslint-disable-line @typescript-eslint/no-explicit-any -- the tests say what they expect
  const { body } = await reader.get(`/needs/${needId}/matches`);
  return body.status === 'ready' && body.items;
}, 40_000);

const inboxOf = (needId: string, reader = liaison): Promise<Record<string, any>> => eventually('the need in the inbox', async () => { // eslint-disable-line @typescript-eslint/no-explicit-any -- as above
  const { body } = await reader.get('/inbox?limit=200');
  return body.items.find((item: { need: { id: string } }) => item.need.id === needId);
}, 40_000);

describe('from a need to money', () => {
  let needId: string;
  let correlationId: string;
  let page: EventReader;
  let matchId: string;
  let engagementId: string;
  let contractId: string;

  beforeAll(async () => {
    page = await EventReader.open(system.url, liaison.session ?? '');
    ({ id: needId, correlationId } = await post(fireproofBattery));
  });
  afterAll(() => page?.close());

  test('seeds are found by searching, with their field by name among what narrows the search', async () => {
    const body = await eventually('the seeds can be searched', async () => {
      const answer = await company.get(`/seeds?q=${encodeURIComponent('固体電解質')}`);
      return !answer.body.degraded && answer.body.total === 2 && answer.body;
    }, 40_000);
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(system.world.michinoku.seeds.get('Solid electrolytes'));
    expect(body.facets.fieldCodes).toEqual([{ value: '36020', name: '36020 無機材料化学、エネルギー関連化学', count: 2 }]);
  });

  test('the need meets the seeds of both universities, and each match says why', async () => {
    const matches = await matchesOf(needId);

    const seeds = matches.map(({ seed }) => seed.id);
    expect(seeds).toContain(system.world.michinoku.seeds.get('Solid electrolytes'));
    expect(seeds).toContain(system.world.hokuriku.seeds.get('Polymer electrolytes'));
    expect(seeds).not.toContain(system.world.michinoku.seeds.get('Yeast'));
    expect(matches.map(({ rank }) => rank)).toEqual(matches.map((_, index) => index + 1));
    const [best] = matches;
    expect(best?.['band']).toMatch(/^(?:strong|likely|possible)$/);
    expect(best?.['seed']).toMatchObject({ department: '工学部', university: expect.stringMatching(/大学$/) });
    const { sentences, phrases, features, facets, model } = best?.['explanation'] ?? {};
    expect(sentences[0]).toBe(`御社の『${phrases.need}』に対し、本研究は『${phrases.seed}』を扱います。`);
    expect(`${fireproofBattery.title}${fireproofBattery.body}`).toContain(phrases.need);
    expect(sentences).toEqual(expect.arrayContaining(['分野は同じ『無機材料化学、エネルギー関連化学』です。', '地域は同じ宮城県です。']));
    expect(features.reduce((sum: number, { share }: { share: number }) => sum + Math.abs(share), 0)).toBeCloseTo(1, 2);
    expect(features[0].feature).not.toMatch(/fieldCodes|region/u);
    expect(facets.conflicting).toEqual([]);
    expect(model.name).toBe('musubi');
    expect(best?.['explanation'].meetingWords.map(({ word }: { word: string }) => word).join(' ')).toMatch(/固体|電池/);
    expect(best?.['explanation'].facets.agreeing.map(({ facet }: { facet: string }) => facet)).toContain('fieldCodes');
  });

  test('the liaison of the seed\'s department has it in the inbox, with the company\'s name', async () => {
    const item = await inboxOf(needId);
    matchId = item['match'].id;

    expect(item).toMatchObject({
      match: { status: 'open', unread: true },
      need: { id: needId, title: fireproofBattery.title, company: { name: '東北電池株式会社' } },
      seed: { id: system.world.michinoku.seeds.get('Solid electrolytes') },
      owner: { id: system.world.michinoku.liaison.userId },
    });
    expect(Date.parse(item['match'].dueAt)).toBeGreaterThan(Date.now());
  });

  test('an open page was told live, and the list of notifications says the same', async () => {
    const live = await page.next('the need', ({ event, data }) => event === 'notification' && data.title.includes(fireproofBattery.title));
    const { body } = await liaison.get('/notifications');
    expect(body.items.map(({ id }: { id: string }) => id)).toContain(live.data.id);
    expect(page.events.filter(({ data }) => data.id === live.data.id)).toHaveLength(1);
  });

  test('one mail arrived by SMTP under the stored Message-ID, with the correlation of the posting', async () => {
    const { email } = system.world.michinoku.liaison;
    const ofNeed = async (): Promise<Awaited<ReturnType<System['mails']>>> =>
      (await system.mails()).filter((mail) => mail.to.includes(email) && mail.subject.includes(fireproofBattery.title));
    const [mail] = await eventually('the mail', async () => (await ofNeed()).length > 0 && ofNeed(), 40_000);

    expect(mail?.headers['x-musubi-correlation-id']).toBe(correlationId);
    expect(mail?.text).toContain(system.url);
    const stored = await eventually('the mail marked as sent', async () => {
      const rows = await system.rows<{ message_id: string }>('select message_id from notifications.mail where status = \'sent\' and $1 like \'%\' || message_id || \'%\'', [mail?.messageId]);
      return rows.length > 0 && rows;
    });
    expect(stored).toHaveLength(1);
    expect(await ofNeed()).toHaveLength(1);
  });

  test('accepted, it is a case with people and history, for both sides', async () => {
    const accepted = await liaison.post(`/matches/${matchId}/accept`);
    expect(accepted).toMatchObject({ status: 200, body: { engagementId: expect.any(String) } });
    engagementId = accepted.body.engagementId;

    const { body } = await liaison.get(`/engagements/${engagementId}`);
    expect(body).toMatchObject({
      status: 'open', mayWork: true, university: { name: 'みちのく大学' }, company: { name: '東北電池株式会社' },
      need: { id: needId }, seeds: [{ matchId }], people: [{ role: 'owner', name: system.world.michinoku.liaison.name }], contracts: [],
    });
    expect(body.history.length).toBeGreaterThan(0);
    const progress = await company.get(`/needs/${needId}/progress`);
    const ours = progress.body.universities.find((entry: { engagementId: string | null }) => entry.engagementId === engagementId);
    expect(ours).toMatchObject({ stage: 'engagement', university: { name: 'みちのく大学' } });
  });

  test('a contract of 5,000,000 yen direct costs carries 30 % overhead and the tax', async () => {
    const drafted = await liaison.post(`/engagements/${engagementId}/contracts`, {
      type: 'joint_research', signingDate: '2024-05-20', startDate: '2024-06-01', endDate: '2025-03-31',
      lines: [{ kind: 'direct', amount: 5_000_000, basis: '物品費・旅費一式' }],
    });
    expect(drafted).toMatchObject({
      status: 201, body: { direct: 5_000_000, overhead: 1_500_000, subtotal: 6_500_000, tax: 650_000, total: 7_150_000 },
    });
    contractId = drafted.body.id;
  });

  test('what starts before 1 April 2020 carries 10 %', async () => {
    const preview = await liaison.post(`/engagements/${engagementId}/contracts/preview`, {
      type: 'joint_research', startDate: '2020-03-31', endDate: '2021-03-31', lines: [{ kind: 'direct', amount: 5_000_000, basis: '一式' }],
    });
    expect(preview).toMatchObject({ status: 200, body: { overhead: 500_000, subtotal: 5_500_000, tax: 550_000, total: 6_050_000 } });
  });

  test('signed and paid, the year\'s income rises by exactly that, and the drill-down shows the receipt', async () => {
    const yearOf = async (): Promise<{ received: number; receivedExTax: number }> =>
      (await admin.get('/reports/income?from=2024&to=2024')).body.years[0];
    const before = await yearOf();
    expect(await liaison.post(`/contracts/${contractId}/sign`)).toMatchObject({ status: 200, body: { state: expect.stringMatching(/signed|active/) } });
    const receipt = await liaison.post(`/contracts/${contractId}/receipts`, { date: '2024-07-31', amount: 7_150_000 });
    expect(receipt).toMatchObject({ status: 201, body: { fiscalYear: 2024, amount: 7_150_000, overhead: 1_500_000, tax: 650_000 } });

    const after = await yearOf();
    expect(after.received - before.received).toBe(7_150_000);
    expect(after.receivedExTax - before.receivedExTax).toBe(6_500_000);
    const drillDown = await admin.get('/reports/income/2024/receipts');
    expect(drillDown.body.items).toContainEqual(expect.objectContaining({
      id: receipt.body.id, amount: 7_150_000, amountExTax: 6_500_000, contract: expect.objectContaining({ id: contractId }),
    }));
    expect(drillDown.body.total).toMatchObject({ received: after.received, receivedExTax: after.receivedExTax });
  });
});

describe('the other endings', () => {
  test('a decline reaches the company as a kind sentence; a note only when it is meant for them', async () => {
    const { id } = await post({ ...fireproofBattery, title: '全固体電池の評価を頼みたい' });
    const { match } = await inboxOf(id);
    const declined = await liaison.post(`/matches/${match.id}/decline`, { reason: 'no_capacity', note: '内々の話' });
    expect(declined).toMatchObject({ status: 200, body: { status: 'declined' } });

    const decline = await eventually('the decline', async () => {
      const { body } = await company.get(`/needs/${id}/progress`);
      return body.universities.flatMap((entry: { declines: unknown[] }) => entry.declines)[0];
    });
    expect(decline).toMatchObject({ matchId: match.id, reason: 'no_capacity', sentence: { ja: expect.stringContaining('大変興味深い') }, note: null });
    const told = await eventually('the company\'s notification', async () => {
      const { body } = await company.get('/notifications');
      return body.items.find((item: { title: string; text: string }) => `${item.title}${item.text}`.includes('全固体電池の評価') && item.text.includes('大変興味深い'));
    }, 40_000);
    expect(JSON.stringify(told)).not.toContain('内々の話');
    expect((await liaison.post(`/matches/${match.id}/accept`)).status).toBe(409);
  });

  test('a revised need is matched again by what it says now', async () => {
    const { id, version } = await post({ ...fireproofBattery, title: '蓄電池の相談' });
    await matchesOf(id);
    const revised = await company.call('PATCH', `/needs/${id}`, {
      title: '香りのよい酵母', body: '吟醸香を多く作る清酒酵母を育種したい。', keywords: ['酵母', '醸造'], fieldCodes: ['38050'],
    }, { 'if-match': String(version) });
    expect(revised).toMatchObject({ status: 200, body: { version: 2 } });

    const yeast = system.world.michinoku.seeds.get('Yeast');
    await eventually('matches of the new version', async () => {
      const { body } = await company.get(`/needs/${id}/matches`);
      return body.status === 'ready' && body.items.some(({ seed }: { seed: { id: string } }) => seed.id === yeast);
    }, 40_000);
    const seeds = (await matchesOf(id)).map(({ seed }) => seed.id);
    expect(seeds[0]).toBe(yeast);
    expect(seeds).not.toContain(system.world.michinoku.seeds.get('Solid electrolytes'));
    // The department of the new best seed has it now.
    const item = await inboxOf(id, await system.login(system.world.michinoku.otherLiaison));
    expect(item['seed']).toMatchObject({ id: yeast });
  });

  test('a withdrawn need takes its matches out of the inbox', async () => {
    const { id } = await post({ ...fireproofBattery, title: '取り下げる相談' });
    await inboxOf(id);
    expect(await company.post(`/needs/${id}/withdraw`)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });

    await eventually('an inbox without it', async () => {
      const { body } = await liaison.get('/inbox?limit=200');
      return !body.items.some((item: { need: { id: string } }) => item.need.id === id);
    }, 40_000);
    expect((await company.get(`/needs/${id}/matches`)).body.items).toEqual([]);
  });

  test('a withdrawn seed takes its matches along, and what was accepted stays', async () => {
    const seedId = system.world.michinoku.seeds.get('Solid electrolytes');
    const { id } = await post({ ...fireproofBattery, title: '最後の相談' });
    await inboxOf(id);
    expect(await liaison.post(`/seeds/${seedId}/withdraw`)).toMatchObject({ status: 200, body: { status: 'withdrawn' } });

    await eventually('an inbox without the seed', async () => {
      const { body } = await liaison.get('/inbox?limit=200&status=open');
      return !body.items.some((item: { seed: { id: string } }) => item.seed.id === seedId);
    }, 40_000);
    expect((await matchesOf(id)).map(({ seed }) => seed.id)).not.toContain(seedId);
    const { body: cases } = await liaison.get('/engagements');
    expect(cases.items.some(({ seeds }: { seeds: { id: string }[] }) => seeds.some((seed) => seed.id === seedId))).toBe(true);
  });
});

describe('whatever a need says', () => {
  test.each([
    ['one word', { title: '電解質', body: '電解質' }],
    ['ten thousand words', { title: fireproofBattery.title, body: fireproofBattery.body.repeat(350) }],
    ['words of mixed width', { title: 'ﾊﾞｯﾃﾘｰ', body: 'ｺﾀｲ電解質のＢａｔｔｅｒｙと固体電解質' }],
  ])('%s is answered', async (_, content) => {
    const { id } = await post(content);
    expect((await matchesOf(id)).length).toBeGreaterThan(0);
    expect((await company.get(`/needs/${id}/matches`)).body.reason).toBeNull();
  });

  test.each([
    ['emoji alone', { title: '😀🎉', body: '🔋' }, 'matching.no_words'],
    ['words that nobody uses', { title: 'zebra', body: 'qwxyz' }, 'matching.no_known_words'],
  ])('%s finds nothing, and the answer says why', async (_, content, reason) => {
    const { id } = await post(content);
    expect(await matchesOf(id)).toEqual([]);
    expect((await company.get(`/needs/${id}/matches`)).body).toMatchObject({ status: 'ready', items: [], reason });
  });

  test('nothing at all is refused, by its field', async () => {
    expect(await company.post('/needs', { title: ' ', body: '　' })).toMatchObject({ status: 400, body: { code: 'content.invalid', errors: [{ path: 'title' }, { path: 'body' }] } });
  });
});

test('a mail of several matches says of each why, by words that need and research both have', async () => {
  const titles = ['ホタテ養殖の水温予測', 'ホタテの成長を測る水中撮影', '養殖ホタテの稚貝の選別'];
  const bodies = ['海の水温を予測し、ホタテの養殖を助ける。', '水中の撮影でホタテの成長を測り、養殖の出荷を計画する。', '稚貝を大きさで選別し、ホタテの養殖を省力化する。'];
  for (const [place, titleJa] of titles.entries()) {
    expect(await liaison.post('/seeds', { titleJa, bodyJa: bodies[place], departmentId: system.world.michinoku.engineering })).toMatchObject({ status: 201 });
  }
  const need = { title: 'ホタテ養殖の省力化', body: 'ホタテの養殖で、水温の変化と稚貝の成長を知り、出荷を計画したい。' };
  await post(need);
  const { text } = await eventually('the mail', async () => (await system.mails()).find(({ to, subject }) => to.includes(system.world.michinoku.liaison.email) && subject.includes(need.title)), 40_000);
  expect(text).toContain('学内の研究シーズが3件、候補に挙がりました。');
  const sentences = [...text.matchAll(/^(?:最も近いのは研究シーズ「(?<best>.+)」です。\n|・研究シーズ「(?<other>.+)」 )企業の『(?<asked>.+)』に対し、本研究は『(?<offered>.+)』を扱います。$/gmu)]
    .map(({ groups }) => ({ title: groups?.['best'] ?? groups?.['other'] ?? '', asked: groups?.['asked'] ?? '', offered: groups?.['offered'] ?? '' }));
  expect(sentences.map(({ title }) => title).sort()).toEqual([...titles].sort());
  for (const { title, asked, offered } of sentences) {
    expect(`${need.title}${need.body}`).toContain(asked);
    expect(`${title}${bodies[titles.indexOf(title)]}`).toContain(offered);
    expect(['ホタテ', '養殖', '水温', '稚貝', '成長', '出荷'].filter((word) => asked.includes(word) && `${title}${bodies[titles.indexOf(title)]}`.includes(word))).not.toEqual([]);
  }
});

test('everything that was published was worked off; nothing failed or waits', async () => {
  await eventually('an empty outbox', async () => {
    const [row] = await system.rows<{ open: string }>('select (select count(*) from platform.delivery) + (select count(*) from platform.outbox where published_at is null) as open');
    return Number(row?.open) === 0;
  });
});

test('a worker that is stopped as soon as it works lets go in order: nothing of it meets a closed database', async () => {
  for (let turn = 0; turn < 2; turn += 1) {
    const worker = await startProcess('dist/worker.js', system.variables);
    await worker.kill();
    expect({ code: await worker.exited, output: worker.output() }).toEqual({ code: 0, output: '' });
  }
});
