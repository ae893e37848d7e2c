import type { Browser } from '@playwright/test';
import { password } from '../builders/password.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { choosesOneMailADay, type Office, waitsForTheNextWeek } from './enough-news.js';
import { handsOver } from './hands-over.js';
import { Heard } from './heard.js';
import { harm, hostileText, hostileTitle, hostileWord, readHarmlessly, renderCarelessly } from './hostile-texts.js';
import { expectAccessible } from './expect-accessible.js';
import { invoicesAndReceivesByTheBank } from './money-in.js';
import { logIn, openBrowser, shows, visit, type Visitor } from './open-browser.js';
import { picturesOf } from './pictures.js';
import { everyMatchOfTheMail, everyMatchOnThePage, everyRowOfTheInbox } from './says-why.js';
import { searchFollowsEachKey, seesWhoCouldHelp, type Seeker } from './who-could-help.js';

const takePicture = picturesOf('story');
const need = {
  title: '発火しない蓄電池を工場に置きたい',
  body: '可燃性の電解液を使わない全固体電池を探しています。硫化物系の固体電解質を使った蓄電池で、低い温度でも動くものを望みます。',
};

jest.setTimeout(180_000);

describe('from a posted need to money in a report, in the browser', () => {
  let system: System;
  let browser: Browser;
  let company: Visitor;
  let liaison: Visitor;
  let admin: Visitor;
  /** Who came later. */
  const others: Visitor[] = [];

  const picture = ({ page }: Visitor, name: string): Promise<void> => takePicture(page, name);

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    [company, liaison, admin] = await Promise.all([visit(browser, system.url), visit(browser, system.url), visit(browser, system.url)]);
    await logIn(company, system.world.battery.email, password);
    await logIn(liaison, system.world.michinoku.liaison.email, password);
    await logIn(admin, system.world.michinoku.admin.email, password);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const seeker = (): Seeker => ({ system, company, need, picture });
  it('while the company writes, research that could help stands beside with the words that meet, and nothing is stored', () => seesWhoCouldHelp(seeker()));
  it('search follows each key, keeps what was found until the next answer, and counts what else could be chosen', () => searchFollowsEachKey(seeker()));
  it('the company posts, and the liaison’s open inbox fills without a reload', async () => {
    await liaison.page.goto('/inbox');
    await liaison.page.getByText('確認待ちの候補はありません').waitFor();
    await company.page.goto('/needs/new');
    await company.page.getByLabel(/^題名/u).fill(need.title);
    await company.page.getByLabel(/^困りごとの詳しい内容/u).fill(need.body);
    await picture(company, '1-post');
    await company.page.getByRole('button', { name: '投稿する', exact: true }).click();
    await company.page.waitForURL(/\/needs(?:\/|\?|$)(?!new)/u);
    await liaison.page.getByText(need.title).first().waitFor({ timeout: 30_000 });
    await company.page.getByText('硫化物系固体電解質の低温合成').first().waitFor({ timeout: 30_000 });
    await everyMatchOnThePage({ system, need }, company);
    await picture(company, '2-my-needs');
  });

  it('the mail came by SMTP, with a message id, in the reader’s language', async () => {
    const { email } = system.world.michinoku.liaison;
    const mail = await eventually('mail to the liaison', async () =>
      (await system.mails()).find(({ to, subject }) => JSON.stringify(to).includes(email) && subject.includes(need.title)));
    expect(mail.messageId).toMatch(/^<[^@<>]+@[^@<>]+>$/u);
    expect(mail.text).toContain('硫化物系固体電解質の低温合成');
    expect(mail.text).toMatch(/企業の『.*電解.*』に対し、本研究は『.*電解.*』を扱います。/u);
    await everyMatchOfTheMail({ system, need });
  });

  it('the liaison sees why, and accepts', async () => {
    const { page } = liaison;
    await everyRowOfTheInbox({ system, need }, liaison);
    await page.getByText('硫化物系固体電解質の低温合成').first().click();
    await page.getByRole('heading', { name: /に対し、本研究は/u }).waitFor();
    await shows('the meeting words', () => page.locator('mark').allTextContents(), expect.arrayContaining(['固体電解質']));
    for (const side of ['企業ニーズ', '研究シーズ']) {
      await shows(`what meets in ${side}`, () => page.getByRole('region', { name: side, exact: true }).locator('mark').allTextContents(), expect.arrayContaining([expect.stringContaining('電解')]));
    }
    await page.getByText('数値を見る').click();
    await page.getByRole('row', { name: /^言葉 \d/u }).waitFor();
    await picture(liaison, '3-inbox');
    await expectAccessible(page, 'a match and why');
    const wide = page.viewportSize() ?? { width: 1280, height: 720 };
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: /^To the company’s “.+”, this research brings “.+”\.$/u }).waitFor();
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    await picture(liaison, '3-inbox-narrow-dark-english');
    await page.getByRole('button', { name: '日本語' }).click();
    await page.emulateMedia({ colorScheme: null });
    await page.setViewportSize(wide);
    await page.getByRole('heading', { name: /に対し、本研究は/u }).waitFor();
    await page.getByRole('button', { name: /^受け入れる/u }).click();
    await page.waitForURL(/\/engagements\//u);
  });

  it('the company reads in its mail what the page says: why', async () => {
    const mail = await eventually('mail to the company', async () =>
      (await system.mails()).find(({ to, subject }) => to.includes(system.world.battery.email) && subject.includes(need.title)));
    const [sentence] = /御社の『.+』に対し、本研究は『.+』を扱います。/u.exec(mail.text) ?? [];
    expect(sentence).toContain('電解');
    await company.page.goto('/needs');
    await company.page.getByText(sentence ?? '').first().waitFor();
  });

  it('the case becomes a contract of 7,150,000 yen: 5,000,000 at 30 %, tax on top', async () => {
    const { page } = liaison;
    await page.getByRole('link', { name: '契約を起案' }).or(page.getByRole('button', { name: '契約を起案' })).first().click();
    await page.getByLabel('締結予定日').fill('2026-10-01');
    await page.getByLabel('研究開始日').fill('2026-10-01');
    await page.getByLabel('研究終了日').fill('2027-09-30');
    await page.getByLabel('算定根拠').first().fill('研究員 0.5人 × 12か月');
    await page.getByLabel('金額（円）').first().fill('5000000');
    await page.getByText('7,150,000').first().waitFor();
    await picture(liaison, '4-draft');
    await page.getByRole('button', { name: 'この内容で起案する' }).click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]+$/u);
    await page.getByText('1,500,000').first().waitFor();
    await picture(liaison, '5-engagement');
  });

  it('is signed and paid, and the income report rises by exactly that amount', async () => {
    const { page } = liaison;
    const received = async (path: string): Promise<readonly number[]> => {
      const answer = await admin.page.request.get(path);
      const { years } = await answer.json() as { years: { received: number; receivedExTax: number }[] };
      return years.flatMap((year) => [year.received, year.receivedExTax]);
    };
    const report = '/api/v1/reports/income?from=2026&to=2026';
    expect(await received(report)).toEqual([0, 0]);
    await page.getByRole('button', { name: '締結する' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '締結する' }).click();
    await page.getByRole('button', { name: '受入れを記録' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^受入日/u).fill('2026-10-31');
    await dialog.getByLabel(/^受入額/u).fill('7150000');
    await dialog.getByRole('button', { name: '記録する' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await received(report)).toEqual([7_150_000, 6_500_000]);
    await picture(liaison, '6-paid');
    await admin.page.goto('/income?from=2026&to=2026');
    await admin.page.getByText('0.1億円').or(admin.page.getByText('7,150,000')).first().waitFor();
    await picture(admin, '7-income');
  });

  it('a receipt is taken back, an invoice issued as PDF and taken back, and the bank’s list brings the money once', () => invoicesAndReceivesByTheBank({ system, liaison, admin, picture }));

  it('an unnamed company is found by nothing that the liaison’s pages offer, until it makes itself known', async () => {
    const { page } = liaison;
    const { brewery, michinoku } = system.world;
    await system.rows('update identity.organisation set mail_domain = $2 where id = $1', [brewery.tenantId, 'kuramoto.example']);
    const canaries = [brewery.tenantId, brewery.userId, brewery.name, '北陸酒造', brewery.email, 'kuramoto.example'];
    const heard = await Heard.by(page);
    const title = '名を伏せて探す燃えない蓄電池';
    await page.goto('/inbox');
    const asker = await system.login(brewery);
    const posted = await asker.post('/needs', { title, body: need.body, visibility: 'public', anonymous: true });
    expect(posted.status).toBe(201);
    await page.getByText(title).first().waitFor({ timeout: 30_000 });
    const told = async (): Promise<string> => `${page.url()} ${await page.title()} ${await page.content()}`;
    const seen: string[] = [];
    await page.getByText(title).first().click();
    await page.getByRole('heading', { name: /に対し、本研究は/u }).waitFor();
    await page.getByRole('region', { name: 'ニーズ', exact: true }).getByText('発火しない').or(page.getByText(need.body)).first().waitFor();
    seen.push(await told());
    await picture(liaison, '10-unnamed');
    await page.getByRole('button', { name: /^お知らせ/u }).click();
    await page.getByRole('dialog').getByText(title).first().waitFor();
    seen.push(await told());
    await page.keyboard.press('Escape');
    // Searching for the company by any of its names finds nothing of it, and no facet offers it.
    for (const word of ['北陸酒造', 'kuramoto.example', brewery.tenantId]) {
      await page.goto(`/inbox?q=${encodeURIComponent(word)}`);
      await page.getByRole('searchbox').waitFor();
      await page.goto(`/seeds?q=${encodeURIComponent(word)}`);
      await page.getByRole('status').filter({ hasText: /件/u }).waitFor();
      expect(await page.getByRole('main').textContent()).not.toContain('北陸酒造');
    }
    await page.goto('/inbox');
    await page.getByText(title).first().click();
    await page.getByRole('button', { name: /^受け入れる/u }).click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]+$/u);
    await page.getByRole('heading', { level: 1 }).getByText(title).waitFor();
    await page.getByText('社名非公開').first().waitFor();
    seen.push(await told());
    await picture(liaison, '11-unnamed-case');
    await page.goto('/engagements');
    await page.getByText(title).first().waitFor();
    seen.push(await told());
    const letters = (await system.mails()).filter(({ to, subject }) => to.includes(michinoku.liaison.email) && subject.includes(title));
    expect(letters.length).toBeGreaterThan(0);
    expect([...seen, ...letters.map((letter) => JSON.stringify(letter))].filter((text) => canaries.some((word) => text.includes(word)))).toEqual([]);
    // What was typed into the address stands in the address of the answer, and only there.
    const answers = (await heard.naming(canaries)).filter((text) => !new URL(text.split(' ', 1)[0] ?? '').searchParams.has('q'));
    expect(heard.size).toBeGreaterThan(10);
    expect(answers).toEqual([]);
    // The ear is not deaf: the name reaches the same pages once the company gives it.
    expect((await asker.post(`/needs/${posted.body.id}/reveal`, { universityId: michinoku.tenantId })).status).toBe(200);
    await page.reload();
    await page.getByText('北陸酒造株式会社').first().waitFor();
    expect((await heard.naming(canaries)).length).toBeGreaterThan(0);
  });

  it('a detail for companies with an agreement opens once one is recorded, the researcher sees who opened it, and ending closes it', async () => {
    const { battery, michinoku } = system.world;
    await system.rows('update identity.organisation set corporate_number = $2 where id = $1', [battery.tenantId, '7123456789012']);
    const writer = await system.login(michinoku.researcher);
    const { body: { id } } = await writer.post('/seeds', { titleJa: '焼結条件の探索', bodyJa: '硫化物の焼結条件を探す。', departmentId: michinoku.engineering });
    expect((await writer.call('PUT', `/seeds/${id}/detail`, { detail: { level: 'nda', bodyJa: '焼結温度は312度である。', bodyEn: null } })).status).toBe(200);
    const opening = company.page.getByRole('button', { name: '記録して詳細を開く' });
    await company.page.goto(`/seeds/${id}`);
    await opening.click();
    await company.page.getByText('詳細を開ける範囲に含まれていません').waitFor();

    const { page } = liaison;
    await page.getByRole('navigation').getByRole('link', { name: '秘密保持契約' }).click();
    await page.getByText('登録された契約はありません').waitFor();
    await page.getByRole('button', { name: '契約を登録' }).click();
    await page.getByLabel('企業の法人番号（13桁）').fill('8370005002147');
    await page.getByLabel('書類名').fill('秘密保持契約書 2026-041');
    await page.getByLabel('開始日').fill('2020-04-01');
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('法人番号に当たる企業が登録されていません').waitFor();
    await page.getByLabel('企業の法人番号（13桁）').fill('7123456789012');
    await picture(liaison, '12-record-nda');
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByRole('cell', { name: '東北電池株式会社', exact: true }).waitFor();
    await picture(liaison, '13-ndas');
    await expectAccessible(page, 'agreements');

    await company.page.getByRole('navigation').getByRole('link', { name: '秘密保持契約' }).click();
    await company.page.getByRole('cell', { name: '秘密保持契約書 2026-041' }).waitFor();
    await picture(company, '14-ndas-of-company');
    await company.page.goto(`/seeds/${id}`);
    await opening.click();
    await company.page.getByText('焼結温度は312度である。').waitFor();
    await picture(company, '15-opened');

    const researcher = await visit(browser, system.url);
    others.push(researcher);
    await logIn(researcher, michinoku.researcher.email, password);
    await researcher.page.goto(`/seeds/${id}`);
    const row = researcher.page.getByRole('region', { name: '詳細を開いた人' }).getByRole('row').nth(1);
    await shows('who opened it', async () => (await row.getByRole('cell').allTextContents()).slice(0, 2), ['東北電池株式会社', battery.name]);
    await picture(researcher, '16-openings');
    await expectAccessible(researcher.page, 'a seed with its openings');

    await page.getByRole('button', { name: '東北電池株式会社との契約「秘密保持契約書 2026-041」を終了する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '終了する' }).click();
    await page.getByText(/に終了$/u).waitFor();
    await company.page.reload();
    await opening.click();
    await company.page.getByText('詳細を開ける範囲に含まれていません').waitFor();
  });

  it('markup, scripts and script links in anybody’s texts are read as text by everybody else', async () => {
    const { battery, michinoku } = system.world;
    const [asker, writer] = [await system.login(battery), await system.login(michinoku.researcher)];
    await system.rows('update identity.user_account set name = $2 where id = any($1)', [[battery.userId, michinoku.researcher.userId], hostileText('名前')]);
    const { body: { id: seedId } } = await writer.post('/seeds', {
      titleJa: hostileTitle('シーズ'), bodyJa: `${need.body} ${hostileText('内容')}`, keywords: ['全固体電池', hostileWord('鍵')], departmentId: michinoku.engineering,
    });
    expect((await writer.call('PUT', `/seeds/${seedId}/detail`, { detail: { level: 'public', bodyJa: hostileText('詳細'), bodyEn: null } })).status).toBe(200);
    expect((await asker.post(`/seeds/${seedId}/detail/openings`)).status).toBe(200);
    const posted = await asker.post('/needs', { title: hostileTitle('ニーズ'), body: `${need.body} ${hostileText('本文')}`, mustHave: hostileText('必須'), keywords: ['全固体電池', hostileWord('語')], visibility: 'public' });
    expect(posted.status).toBe(201);
    const keeper = await system.login(michinoku.liaison);
    expect((await keeper.post('/ndas', { corporateNumber: '7123456789012', documentName: hostileTitle('書類'), validFrom: '2024-04-01' })).status).toBe(201);
    const match = await eventually('a match', async () => (await keeper.get('/inbox?limit=200')).body.items.find((item: { need: { id: string } }) => item.need.id === posted.body.id)?.match, 40_000);

    await liaison.page.goto(`/inbox?match=${match.id}`);
    for (const mark of ['ニーズ', '本文', '必須', '語']) await readHarmlessly(liaison.page, mark);
    await picture(liaison, '17-hostile');
    await liaison.page.goto('/ndas');
    await readHarmlessly(liaison.page, '書類');
    await liaison.page.goto(`/seeds/${seedId}`);
    await readHarmlessly(liaison.page, 'シーズ');
    await company.page.goto('/ndas');
    await readHarmlessly(company.page, '書類');
    await company.page.goto(`/seeds/${seedId}`);
    for (const mark of ['シーズ', '内容', '鍵', '名前']) await readHarmlessly(company.page, mark);
    await company.page.getByRole('button', { name: '記録して詳細を開く' }).click();
    await readHarmlessly(company.page, '詳細');
    expect((await keeper.post(`/matches/${match.id}/decline`, { reason: 'other', note: hostileText('理由'), noteToCompany: true })).status).toBe(200);
    await company.page.goto(`/needs?need=${posted.body.id}`);
    await readHarmlessly(company.page, '理由');
    await admin.page.goto('/security');
    await readHarmlessly(admin.page, '名前');
    await admin.page.goto(`/audit?entityId=${seedId}`);
    await readHarmlessly(admin.page, '名前');
    const [researcher] = others;
    await researcher?.page.goto(`/seeds/${seedId}`);
    await researcher?.page.getByRole('region', { name: '詳細を開いた人' }).getByText('名前<img').first().waitFor();
    if (researcher) await readHarmlessly(researcher.page, '名前');

    // A careless page is stopped by the content policy, which says so; and without the policy too the texts would run.
    const [guarded, bare] = [await visit(browser, system.url), await visit(browser, system.url, { bypassCSP: true })];
    for (const { page } of [guarded, bare]) {
      await page.goto('/login');
      await renderCarelessly(page, hostileText('無防備'));
    }
    await shows('what ran without the policy', async () => (await harm(bare.page)).ran?.includes('img'), true);
    await shows('what the policy forbade', () => Promise.resolve(guarded.errors.some((error) => error.includes('Content Security Policy'))), true);
    expect(await harm(guarded.page)).toMatchObject({ ran: undefined, links: 1 });
    await Promise.all([guarded.context.close(), bare.context.close()]);
  });

  it('the university lets an outside TLO see whose invention it is, not for how much or with whom, and ends that', async () => {
    const { ipOfficer, battery } = system.world;
    const officer = await visit(browser, system.url);
    await logIn(officer, ipOfficer.email, password);
    await officer.page.getByText('表示できるものはまだありません').waitFor();
    await admin.page.goto('/security');
    await admin.page.getByLabel('TLO', { exact: true }).selectOption({ label: ipOfficer.name });
    await admin.page.getByRole('button', { name: '閲覧を許可する' }).click();
    const end = admin.page.getByRole('button', { name: `${ipOfficer.name}への許可を終了する` });
    await end.waitFor();
    await picture(admin, '8-grant');
    await officer.page.reload();
    await officer.page.getByRole('region', { name: '案件' }).getByRole('link', { name: '硫化物系固体電解質の低温合成' }).last().click();
    await officer.page.getByRole('region', { name: '締結済みの契約' }).getByText('共同研究').waitFor();
    await officer.page.getByText(/みちのく大学 研究者/u).first().waitFor();
    const text = await officer.page.locator('main').innerText();
    for (const word of ['7,150,000', '5,000,000', battery.name.split(' ')[0] ?? '', need.title]) expect(text).not.toContain(word);
    await picture(officer, '9-inventions');
    await end.click();
    await admin.page.getByText('終了', { exact: true }).waitFor();
    await officer.page.goto('/ip');
    await officer.page.getByText('表示できるものはまだありません').waitFor();
    expect(officer.errors).toEqual([]);
    await officer.context.close();
  });

  it('while the mail server is away needs are taken, the page says what is delayed, and the mail comes later', async () => {
    const { page } = company;
    const title = '発火しない蓄電池をもう一つ';
    const banner = page.getByRole('status').filter({ hasText: '一部の処理が遅れています' });
    await system.mailServer.stop();
    await page.goto('/needs/new');
    await page.getByLabel(/^題名/u).fill(title);
    await page.getByLabel(/^困りごとの詳しい内容/u).fill(need.body);
    await page.getByRole('button', { name: '投稿する', exact: true }).click();
    await page.waitForURL(/\/needs(?:\/|\?|$)(?!new)/u);
    await liaison.page.goto('/inbox');
    await liaison.page.getByText(title).first().waitFor({ timeout: 30_000 });
    // The page asks every half minute; opened anew it asks at once.
    await eventually('a banner', async () => {
      await page.reload();
      await banner.waitFor({ timeout: 2_000 });
      return true;
    });
    await shows('what is delayed, and what is not', async () => (await banner.textContent())?.includes('遅れているもの：メールの送信投稿や閲覧はそのまま続けられます。'), true);
    await picture(company, '10-delayed');
    const toLiaison = async (): Promise<unknown> => (await system.mails()).find(({ to, subject }) => to.includes(system.world.michinoku.liaison.email) && subject.includes(title));
    expect(await toLiaison()).toBeUndefined();
    await system.mailServer.start();
    await eventually('the mail', toLiaison, 40_000);
    await eventually('no banner any more', async () => {
      const [status] = await Promise.all([page.waitForResponse('**/api/v1/status'), page.reload()]);
      if ((await status.json() as { status: string }).status !== 'ready') return false;
      await banner.waitFor({ state: 'hidden', timeout: 2_000 });
      return true;
    });
  });

  it('what came after the lists were read and before the page heard of news is shown all the same', async () => {
    const { page } = liaison;
    const title = '頁が開くまでに届いたニーズ';
    let open = (): void => undefined;
    const mayOpen = new Promise<void>((resolve) => { open = resolve; });
    await page.route('**/api/v1/events', async (route) => { await mayOpen; await route.continue(); });
    await page.goto('/inbox');
    await page.getByRole('button', { name: /^お知らせ/u }).click();
    await page.getByRole('dialog').getByText('すべて既読にする').waitFor();
    const asker = await system.login(system.world.brewery);
    expect((await asker.post('/needs', { title, body: need.body, visibility: 'public' })).status).toBe(201);
    await eventually('the notification', async () =>
      (await system.rows('select 1 from notifications.notification where user_id = $1 and position($2 in facts::text) > 0', [system.world.michinoku.liaison.userId, title])).length > 0);
    expect(await page.getByRole('dialog').getByText(title).count()).toBe(0);
    open();
    await page.getByRole('dialog').getByText(title).first().waitFor();
    await page.unroute('**/api/v1/events');
  });

  const office = (): Office => ({ system, company, liaison, admin, picture });
  it('what a liaison’s week does not hold waits: the company reads until when, and the liaison may read it earlier', () => waitsForTheNextWeek(office(), need.body));
  it('a liaison hands a match over to a colleague, with a note', () => handsOver(office()));
  it('who wants one mail a day chooses it in the account’s menu', () => choosesOneMailADay(office()));

  it('nothing went wrong in any page', () => {
    expect([...company.errors, ...liaison.errors, ...admin.errors, ...others.flatMap(({ errors }) => errors)]).toEqual([]);
  });
});
