import type { Browser } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { password } from '../builders/password.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { logIn, openBrowser, shows, visit, type Visitor } from './open-browser.js';

const pictures = resolve(__dirname, '../../test-results/story');
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

  const picture = (visitor: Visitor, name: string): Promise<unknown> =>
    visitor.page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
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
    await picture(company, '2-my-needs');
  });

  it('the mail came by SMTP, with a message id, in the reader’s language', async () => {
    const { email } = system.world.michinoku.liaison;
    const mail = await eventually('mail to the liaison', async () =>
      (await system.mails()).find(({ to, subject }) => JSON.stringify(to).includes(email) && subject.includes(need.title)));
    expect(mail.messageId).toMatch(/^<[^@<>]+@[^@<>]+>$/u);
    expect(mail.text).toContain('硫化物系固体電解質の低温合成');
  });

  it('the liaison sees why, and accepts', async () => {
    const { page } = liaison;
    await page.getByText('硫化物系固体電解質の低温合成').first().click();
    await page.getByRole('heading', { name: /に対し、本研究は/u }).waitFor();
    await shows('the meeting words', () => page.locator('mark').allTextContents(), expect.arrayContaining(['固体電解質']));
    await picture(liaison, '3-inbox');
    await page.getByRole('button', { name: /^受け入れる/u }).click();
    await page.waitForURL(/\/engagements\//u);
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
    await picture(company, '8-delayed');
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

  it('nothing went wrong in any page', () => {
    expect([...company.errors, ...liaison.errors, ...admin.errors]).toEqual([]);
  });
});
