import type { Browser, Page } from '@playwright/test';
import { password } from '../builders/password.js';
import { eventually } from '../servers/eventually.js';
import { pdfText } from '../servers/pdf-text.js';
import { startSystem, type System } from '../servers/system.js';
import { clearGate, fillGate, openTab } from './contract-tabs.js';
import { expectAccessible } from './expect-accessible.js';
import { logIn, openBrowser, visit, type Visitor } from './open-browser.js';
import { picturesOf } from './pictures.js';

const takePicture = picturesOf('money');
const need = {
  title: '発火しない蓄電池を工場に置きたい',
  body: '可燃性の電解液を使わない全固体電池を探しています。硫化物系の固体電解質を使った蓄電池で、低い温度でも動くものを望みます。',
};
const issuer = {
  name: 'みちのく大学', nameEn: 'Michinoku University', address: '宮城県仙台市', registrationNumber: 'T7123456789012',
  bankName: '結び銀行', branchName: '本店', accountKind: 'ordinary', accountNumber: '1234567', accountHolder: 'みちのく大学', accountHolderKana: 'ミチノクダイガク',
};

jest.setTimeout(180_000);

describe('from what it may cost to the money in the report, in the browser', () => {
  let system: System;
  let browser: Browser;
  let company: Visitor;
  let liaison: Visitor;
  let admin: Visitor;
  let caseAddress: string;

  const picture = ({ page }: Visitor, name: string): Promise<void> => takePicture(page, name);
  const fileOf = async (page: Page, name: RegExp): Promise<Buffer> => {
    const address = await page.getByRole('link', { name }).first().getAttribute('href');
    return (await page.request.get(address ?? '')).body();
  };

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    [company, liaison, admin] = await Promise.all([visit(browser, system.url), visit(browser, system.url), visit(browser, system.url)]);
    await logIn(company, system.world.battery.email, password);
    await logIn(liaison, system.world.michinoku.liaison.email, password);
    await logIn(admin, system.world.michinoku.admin.email, password);
    expect((await (await system.login(system.world.michinoku.admin)).call('PUT', '/invoice-issuer', issuer)).status).toBe(200);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('while the company writes its need it sees what its budget comes to, by which rule and what it includes', async () => {
    const { page } = company;
    await page.goto('/needs/new');
    await page.getByLabel(/^題名/u).fill(need.title);
    await page.getByLabel(/^困りごとの詳しい内容/u).fill(need.body);
    const range = page.getByRole('region', { name: '費用の目安' });
    await range.getByText('予算を選ぶと').waitFor();
    await page.getByLabel('予算', { exact: false }).first().selectOption({ label: '500万〜1,000万円' });
    const michinoku = range.getByRole('article', { name: 'みちのく大学' });
    await michinoku.getByText('4,999,999円 〜 9,999,999円').or(michinoku.getByText('5,000,000円 〜 9,999,999円')).waitFor();
    await michinoku.getByText(/間接経費は直接経費の30%です/u).waitFor();
    await range.getByText(/消費税を含みます/u).waitFor();
    await picture(company, '1-range');
    await expectAccessible(page, 'a need with what it may cost');
    await page.getByRole('button', { name: '投稿する', exact: true }).click();
    await page.waitForURL(/\/needs(?:\/|\?|$)(?!new)/u);
  });

  it('the liaison builds an estimate, each line with its basis, and sends it', async () => {
    const { page } = liaison;
    await page.goto('/inbox');
    await page.getByText(need.title).first().click({ timeout: 40_000 });
    await page.getByRole('button', { name: /^受け入れる/u }).click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]+$/u);
    caseAddress = new URL(page.url()).pathname;
    await page.getByRole('link', { name: '見積書を作る' }).click();
    await page.getByLabel('締結予定日').fill('2026-10-01');
    await page.getByLabel('研究開始日').fill('2026-10-01');
    await page.getByLabel('研究終了日').fill('2027-09-30');
    await page.getByLabel('有効期限').fill('2999-03-31');
    const first = page.getByRole('group', { name: '明細 1' });
    await first.getByLabel('名称').fill('教授');
    await first.getByLabel(/^時間数/u).fill('120');
    await first.getByLabel('年間人件費（円）').fill('12000000');
    await page.getByText('774,120').first().waitFor();
    const fit = page.getByRole('region', { name: '予算から求める' });
    await fit.getByLabel('予算（税込・円）').fill('7150000');
    await fit.getByRole('button', { name: '直接経費を求める' }).click();
    await fit.getByText('4,225,880円').waitFor();
    await page.getByText('7,150,000').first().waitFor();
    await picture(liaison, '2-builder');
    await expectAccessible(page, 'an estimate being written');
    await page.getByRole('button', { name: '下書きを保存' }).click();
    await page.waitForURL(/\/engagements\/[0-9a-f-]+$/u);
    const draft = page.getByRole('article', { name: '第1版' });
    await draft.getByText('120時間 × 6,451円/時').waitFor();
    await draft.getByRole('button', { name: '企業に提示する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '企業に提示する' }).click();
    await draft.getByText('回答待ち').waitFor();
    await picture(liaison, '3-sent');
  });

  it('the company is told by mail, reads the papers, and declines; the next version is compared and accepted', async () => {
    await eventually('mail to the company', async () => (await system.mails()).find(({ to, subject }) => to.includes(system.world.battery.email) && subject.includes('見積書')), 40_000);
    const { page } = company;
    await page.goto(caseAddress);
    const first = page.getByRole('article', { name: '第1版' });
    await first.getByRole('button', { name: '承諾する' }).waitFor();
    const text = await pdfText(await fileOf(page, /PDF（日本語）/u));
    for (const word of ['見積書', '東北電池株式会社 御中', '120時間 × 6,451円/時', '7,150,000円', 'T7123456789012']) expect(text).toContain(word);
    await picture(company, '4-company');
    await expectAccessible(page, 'a case with an estimate');
    await first.getByRole('button', { name: '辞退する' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('旅費を含めてください');
    await page.getByRole('dialog').getByRole('button', { name: '辞退する' }).click();
    await first.getByText('辞退', { exact: false }).first().waitFor();

    const { page: desk } = liaison;
    await desk.goto(caseAddress);
    await desk.getByRole('article', { name: '第1版' }).getByText('旅費を含めてください').waitFor();
    await desk.getByRole('link', { name: '次の版を作る' }).first().click();
    await desk.getByRole('button', { name: '明細を追加' }).click();
    const added = desk.getByRole('group', { name: '明細 3' });
    await added.getByLabel('区分').selectOption({ label: '旅費' });
    await added.getByLabel('名称').fill('現地調査');
    await added.getByLabel('数量').fill('2');
    await added.getByLabel('単価（円）').fill('100000');
    await desk.getByRole('button', { name: '下書きを保存' }).click();
    await desk.waitForURL(/\/engagements\/[0-9a-f-]+$/u);
    const second = desk.getByRole('article', { name: '第2版' });
    await second.getByRole('button', { name: '企業に提示する' }).click();
    await desk.getByRole('dialog').getByRole('button', { name: '企業に提示する' }).click();
    await second.getByText('回答待ち').waitFor();
    await desk.getByRole('region', { name: '版を比べる' }).getByRole('row', { name: /旅費.*200,000/u }).waitFor();
    await picture(liaison, '5-compared');

    await page.goto(caseAddress);
    const newer = page.getByRole('article', { name: '第2版' });
    await newer.getByRole('button', { name: '承諾する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '承諾する' }).click();
    await newer.getByText('承諾', { exact: false }).first().waitFor();
    await picture(company, '6-accepted');
  });

  it('the contract stands with the same lines; its gates go green and it is signed', async () => {
    const { page } = liaison;
    await page.goto(caseAddress);
    await page.getByRole('button', { name: '締結する' }).first().waitFor({ timeout: 40_000 });
    // A party from abroad raises the gate of export control.
    const content = await openTab(page, '契約の内容');
    await content.getByLabel('当事者と負担割合').fill('東北電池株式会社, JP, 2\nACME GmbH, DE, 1');
    await content.getByRole('button', { name: '内容を保存' }).click();
    await content.getByText('ACME GmbH の負担額').waitFor();
    const gates = await openTab(page, '締結前の確認');
    await gates.getByText('次の確認が済むまで締結できません').waitFor();
    await fillGate(gates);
    await clearGate(gates);
    await page.getByRole('button', { name: '締結する' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '締結する' }).click();
    await page.getByRole('button', { name: '受入れを記録' }).first().waitFor();
    await picture(liaison, '7-signed');
  });

  it('an instalment is invoiced and received, and the admin opens the rows behind the report', async () => {
    const { page } = liaison;
    await page.getByRole('button', { name: /請求書を発行/u }).first().click();
    await page.getByRole('link', { name: /PDF/u }).first().waitFor();
    await page.getByRole('button', { name: '受入れを記録' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^受入日/u).fill('2026-10-31');
    await dialog.getByLabel(/^受入額/u).fill('7436000');
    await dialog.getByRole('button', { name: '記録する' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await picture(liaison, '8-received');
    await admin.page.goto('/income?from=2026&to=2026&unit=yen');
    await admin.page.getByText('7,436,000').first().waitFor();
    await admin.page.getByRole('button', { name: /の行を開く/u }).filter({ hasText: '7,436,000' }).first().click();
    await admin.page.getByText(/MICHI-2026-\d{4}/u).first().waitFor();
    await picture(admin, '9-rows');
    await expectAccessible(admin.page, 'the rows behind a figure');
  });

  it('nothing went wrong in any page', () => {
    expect([...company.errors, ...liaison.errors, ...admin.errors]).toEqual([]);
  });
});
