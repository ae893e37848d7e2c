import type { Browser, Locator } from '@playwright/test';
import { password } from '../builders/password.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { clearGate, fillGate, openTab, panelOf, takeStep } from './contract-tabs.js';
import { expectAccessible } from './expect-accessible.js';
import { logIn, openBrowser, shows, visit, type Visitor } from './open-browser.js';
import { picturesOf } from './pictures.js';

const picture = picturesOf('contract');
const need = { title: '発火しない蓄電池を工場に置きたい', body: '可燃性の電解液を使わない全固体電池を探しています。硫化物系の固体電解質を使った蓄電池で、低い温度でも動くものを望みます。' };

jest.setTimeout(180_000);

describe('a contract from what it says to its amendment', () => {
  let system: System;
  let browser: Browser;
  let liaison: Visitor;
  let admin: Visitor;
  let company: Visitor;
  let engagementId: string;
  const panel = (name: string): Locator => panelOf(liaison.page, name);
  const open = (name: string): Promise<Locator> => openTab(liaison.page, name);

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    const { battery, michinoku } = system.world;
    const [ofCompany, ofUniversity] = [await system.login(battery), await system.login(michinoku.liaison)];
    const posted = (await ofCompany.post('/needs', { ...need, visibility: 'universities', universities: [michinoku.tenantId] })).body.id as string;
    const matchId = await eventually('a match', async () => {
      const { body } = await ofUniversity.get('/inbox');
      return body.items.find((item: { need: { id: string } }) => item.need.id === posted)?.match.id as string | undefined;
    }, 40_000);
    engagementId = (await ofUniversity.post(`/matches/${matchId}/accept`, {})).body.engagementId;
    const drafted = await ofUniversity.post(`/engagements/${engagementId}/contracts`, {
      type: 'joint_research', signingDate: '2026-04-01', startDate: '2026-04-01', endDate: '2027-03-31', lines: [{ kind: 'direct', amount: 5_000_000, basis: '研究員 0.5人 × 12か月' }],
    });
    expect(drafted.status).toBe(201);
    [liaison, admin, company] = await Promise.all([visit(browser, system.url), visit(browser, system.url), visit(browser, system.url)]);
    await logIn(liaison, michinoku.liaison.email, password);
    await logIn(admin, michinoku.admin.email, password);
    await logIn(company, battery.email, password);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('an administrator sets from which total on a second person approves', async () => {
    const { page } = admin;
    await page.getByRole('navigation').getByRole('link', { name: '契約の設定' }).click();
    const form = page.getByRole('form', { name: '二人目の承認' });
    await form.getByLabel(/^これを超える契約額/u).fill('8000000');
    await form.getByRole('button', { name: '保存' }).click();
    await form.getByText(/ 8,000,000円$/u).waitFor();
    await picture(page, '1-settings');
    await expectAccessible(page, 'the settings of contracts');
  });

  it('the content is written, and a foreign party raises the gate that keeps it from being signed', async () => {
    const { page } = liaison;
    await page.goto(`/engagements/${engagementId}`);
    await open('契約の内容');
    await panel('契約の内容').getByText('まだ書かれていない事項').waitFor();
    await panel('契約の内容').getByLabel('目標と達成時期').fill('2026-09-30 試作品の完成');
    await panel('契約の内容').getByLabel('当事者と負担割合').fill('東北電池株式会社, JP, 2\nACME GmbH, DE, 1');
    await panel('契約の内容').getByLabel('成果の帰属').fill('寄与に応じて共有する');
    await picture(page, '2-content');
    await expectAccessible(page, 'what a contract says');
    await panel('契約の内容').getByRole('button', { name: '内容を保存' }).click();
    await panel('契約の内容').getByText('ACME GmbH の負担額').waitFor();
    await open('締結前の確認');
    await panel('締結前の確認').getByText('次の確認が済むまで締結できません').waitFor();
    await page.getByRole('button', { name: '締結する' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '締結する' }).click();
    await page.getByRole('dialog').getByText('締結前の確認が済んでいません').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'やめる' }).or(page.getByRole('dialog').getByRole('button', { name: 'キャンセル' })).first().click();
  });

  it('it goes through review, the gate goes green, and it is signed', async () => {
    const { page } = liaison;
    await page.getByText('「締結する」ができない理由：締結前の確認（安全保障輸出管理）が済んでいません。').waitFor();
    await takeStep(page, '審査に出す', '審査中');
    await page.getByRole('button', { name: '差し戻す' }).click();
    await page.getByRole('dialog').getByLabel('理由').fill('別表を直してください');
    await picture(page, '3-send-back');
    await expectAccessible(page, 'a contract that is sent back');
    await page.getByRole('dialog').getByRole('button', { name: '差し戻す' }).click();
    await takeStep(page, '審査に出す', '審査中');
    await takeStep(page, '審査を通す', '締結前の確認');
    await fillGate(panel('締結前の確認'));
    await picture(page, '3-gate');
    await expectAccessible(page, 'a gate');
    await clearGate(panel('締結前の確認'));
    await page.getByRole('button', { name: '締結する' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: '締結する' }).click();
    await page.getByText('締結済み', { exact: false }).first().waitFor();
  });

  it('its amendment shows the price before and after, waits for the second person, and stands as of its day', async () => {
    const { page } = liaison;
    await open('変更契約');
    const amend = async (): Promise<void> => {
      await panel('変更契約').getByRole('button', { name: '変更契約を記録' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('終了日').fill('2028-03-31');
      await dialog.getByLabel('算定根拠').fill('追加の測定装置');
      await dialog.getByLabel(/^増減額/u).fill('1000000');
      await dialog.getByLabel('変更の理由').fill('研究範囲の拡大');
      await dialog.getByText('8,580,000').waitFor();
    };
    await amend();
    await page.getByRole('dialog').getByText('この金額は、記録する前に二人目の承認が必要です', { exact: false }).waitFor();
    await picture(page, '4-amendment');
    await expectAccessible(page, 'an amendment');
    await page.keyboard.press('Escape');

    await open('承認');
    await panel('承認').getByLabel(/^承認する契約額/u).fill('8580000');
    await panel('承認').getByRole('button', { name: '承認を依頼' }).click();
    await panel('承認').getByText(/の承認を依頼/u).waitFor();
    await admin.page.goto(`/engagements/${engagementId}`);
    await admin.page.getByRole('tab', { name: '承認', exact: true }).click();
    await admin.page.getByRole('button', { name: '承認する', exact: true }).click();
    await admin.page.getByText(/まで承認/u).waitFor();
    await picture(admin.page, '5-approval');
    await expectAccessible(admin.page, 'an approval');

    await open('変更契約');
    await amend();
    await page.getByRole('dialog').getByRole('button', { name: 'この内容で変更する' }).click();
    await panel('変更契約').getByText('第1回変更', { exact: false }).waitFor();
    await panel('変更契約').getByText('増額分の間接経費は 30.0%', { exact: false }).waitFor();
    await page.getByText('契約を変更しました（8,580,000円）').waitFor();
    await page.getByText('契約を締結しました（7,150,000円）').waitFor();
    await picture(page, '6-amended');
    await expectAccessible(page, 'an amended contract');

    await open('過去の状態');
    await panel('過去の状態').getByLabel('この日の状態を見る').fill('2026-05-01');
    await panel('過去の状態').getByText('7,150,000').first().waitFor();
    await panel('過去の状態').getByText('ACME GmbH（DE）').waitFor();
    await picture(page, '7-past');
    await expectAccessible(page, 'a contract as of a day');
  });

  it('a party from abroad joins by an amendment once export control was looked at; the shares are shown before and after', async () => {
    const { page } = liaison;
    await open('変更契約');
    await panel('変更契約').getByRole('button', { name: '変更契約を記録' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('当事者と負担割合').fill('東北電池株式会社, JP, 2\nACME GmbH, DE, 1\nVolt SA, FR, 1');
    await dialog.getByLabel('変更の理由').fill('Volt SAの参加');
    await dialog.getByText('海外の当事者が加わるため', { exact: false }).waitFor();
    const submit = dialog.getByRole('button', { name: 'この内容で変更する' });
    await shows('whether it may be recorded', () => submit.isDisabled(), true);
    await fillGate(dialog.getByRole('group', { name: '安全保障輸出管理' }));
    await dialog.getByText('Volt SA（FR） 2,145,000').waitFor();
    await picture(page, '12-parties');
    await expectAccessible(page, 'an amendment of the parties');
    await submit.click();
    const changes = panel('変更契約').getByRole('region', { name: /^第2回変更/u });
    await changes.getByText('東北電池株式会社（JP） 5,720,000').waitFor();
    await changes.getByText('東北電池株式会社（JP） 4,290,000').waitFor();
    await open('過去の状態');
    await panel('過去の状態').getByText('Volt SA（FR）').waitFor();
    await panel('過去の状態').getByLabel('この日の状態を見る').fill('2026-05-01');
    // Its third of the 7,150,000 yen of that day; today it bears a quarter of 8,580,000.
    await panel('過去の状態').getByText('ACME GmbH（DE） 2,383,333').waitFor();
    await shows('a party that joined later', () => panel('過去の状態').getByText('Volt SA（FR）').count(), 0);
  });

  it('a document and a stage gate reach the company, what is the university’s alone does not; nothing is cut on a desk', async () => {
    const { page } = liaison;
    await open('書類');
    await panel('書類').getByLabel('見られる人').selectOption({ label: '大学と企業' });
    await page.locator('input[type=file]').first().setInputFiles({ name: '契約書.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 契約書') });
    await panel('書類').getByRole('link', { name: '契約書.pdf' }).waitFor();
    await picture(page, '8-documents');
    await expectAccessible(page, 'documents');
    await open('ステージゲート');
    await panel('ステージゲート').getByRole('button', { name: 'ステージゲートを設ける' }).click();
    await page.getByRole('dialog').getByLabel('名称').fill('試作品の評価');
    await page.getByRole('dialog').getByLabel('期限').fill('2099-09-30');
    await page.getByRole('dialog').getByRole('button', { name: '設ける', exact: true }).click();
    await panel('ステージゲート').getByRole('button', { name: '結果を報告' }).click();
    await page.getByRole('dialog').getByLabel('信号').selectOption({ label: '黄' });
    await page.getByRole('dialog').getByLabel('報告の内容').fill('評価が二週間遅れています');
    await page.getByRole('dialog').getByRole('button', { name: '報告する' }).click();
    await panel('ステージゲート').getByText('評価が二週間遅れています', { exact: false }).waitFor();
    await picture(page, '9-stage-gates');
    await expectAccessible(page, 'stage gates');

    await page.getByRole('button', { name: '実施を開始する' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '実施を開始する' }).click();
    await page.getByText('実施中 · 期間', { exact: false }).waitFor();
    await page.getByRole('button', { name: '完了にする' }).click();
    await page.getByRole('dialog').getByText('まだ 8,580,000円 を受け入れていません。').waitFor();
    await picture(page, '10-complete');
    await expectAccessible(page, 'a contract that is to be completed');
    await page.getByRole('dialog').getByRole('button', { name: '完了にする' }).click();
    await page.getByText('完了 · 期間', { exact: false }).waitFor();
    await shows('the steps of a completed contract', () => page.getByRole('group', { name: '契約を進める' }).count(), 0);

    await company.page.goto(`/engagements/${engagementId}`);
    await company.page.getByRole('tab', { name: 'ステージゲート', exact: true }).click();
    await company.page.getByText('評価が二週間遅れています', { exact: false }).waitFor();
    await shows('what the company may open', () => company.page.getByRole('tab').allTextContents(), ['ステージゲート', '変更契約', '書類', '過去の状態']);
    await company.page.getByRole('button', { name: 'English' }).click();
    await company.page.getByRole('tab', { name: 'Documents', exact: true }).click();
    await company.page.getByRole('link', { name: '契約書.pdf' }).waitFor();
    await picture(company.page, '11-company-english');
    await expectAccessible(company.page, 'the company’s view');
    for (const { page: one, errors } of [liaison, admin, company]) {
      expect(errors).toEqual([]);
      expect(await one.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      expect(await one.evaluate<number>('Math.max(0, ...[...document.querySelectorAll("[role=region]")].map((table) => table.scrollWidth - table.clientWidth))')).toBe(0);
    }
  });
});
