import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { plantLearntModels, plantLostDecisions } from '../builders/learnt-models.js';
import { password } from '../builders/password.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { logIn, openBrowser, shows, visit, type Visitor } from './open-browser.js';
import { picturesOf } from './pictures.js';

const picture = picturesOf('audit');

jest.setTimeout(120_000);

const sentences = (page: Page): Promise<string[]> => page.locator('tbody tr td:nth-child(2)').allTextContents();

describe('an administrator reads the audit log', () => {
  let system: System;
  let browser: Browser;
  let admin: Visitor;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), openBrowser()]);
    admin = await visit(browser, system.url);
    const liaison = await system.login(system.world.michinoku.liaison);
    await liaison.call('PATCH', '/session', { locale: 'en' });
    await liaison.post('/seeds', { titleJa: '監査の試験', bodyJa: '監査ログに残るシーズ。', departmentId: system.world.michinoku.engineering });
    await eventually('everything is sealed', async () => (await system.rows('select 1 from platform.audit_pending')).length === 0);
    await logIn(admin, system.world.michinoku.admin.email, password);
  });

  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('is led there by the navigation and finds sentences, newest first', async () => {
    const { page } = admin;
    await page.getByRole('navigation').getByRole('link', { name: '監査ログ' }).click();
    await page.getByRole('heading', { name: '監査ログ', level: 1 }).waitFor();
    await page.getByText('みちのく大学 liaisonがシーズを公開しました').first().waitFor();
    await page.getByText(/件を封印済み/u).waitFor();
    await shows('the newest three', async () => (await sentences(page)).slice(0, 3),
      ['みちのく大学 adminがログインしました', 'みちのく大学 liaisonがシーズを公開しました', 'みちのく大学 liaisonが表示言語を変えました']);
    await picture(page, '1-log');
  });

  it('opens the raw change, and narrows to one thing in the address', async () => {
    const { page } = admin;
    await page.getByRole('button', { name: '詳細を開く：みちのく大学 liaisonが表示言語を変えました' }).click();
    await page.getByText('"locale": "en"').waitFor();
    await picture(page, '2-detail');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.getByRole('button', { name: 'この人の操作だけ' }).click();
    await page.waitForURL(/person=/u);
    await shows('the person chosen', () => page.getByLabel('操作した人').locator('option:checked').textContent(), 'みちのく大学 liaison');
    await shows('only what they did', async () => new Set((await sentences(page)).map((text) => text.split('が', 1)[0])), new Set(['みちのく大学 liaison']));
    await page.getByRole('button', { name: '詳細を開く：みちのく大学 liaisonが表示言語を変えました' }).click();
    await page.getByRole('button', { name: 'この操作だけ' }).click();
    await page.getByRole('button', { name: '「操作 user.locale_changed だけ」の絞り込みを外す' }).click();
    await page.waitForURL((url) => !url.search.includes('action'));
    await page.getByLabel('操作した人').selectOption({ label: 'すべて' });
    await page.waitForURL((url) => !url.search.includes('person'));
    await page.getByLabel('対象の種類').selectOption({ label: '監査ログ' });
    await page.getByText('みちのく大学 adminが監査ログを開きました').first().waitFor();
    await page.reload();
    await page.getByText('みちのく大学 adminが監査ログを開きました').first().waitFor();
    await shows('the kind chosen', () => page.getByLabel('対象の種類').inputValue(), 'audit');
  });

  it('saves the same as a file, which the log then tells', async () => {
    const { page } = admin;
    await page.goto('/audit?action=seed.published');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSVで保存' }).click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.split('\r\n')[0]).toContain('日時（UTC）');
    expect(text).toContain('seed.published');
    expect(text).not.toContain('user.locale_changed');
    await page.goto('/audit?entity=audit');
    await page.getByText('みちのく大学 adminが監査ログをCSVで保存しました').waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    await picture(page, '3-narrow');
    expect(admin.errors).toEqual([]);
  });

  it('reads what matching has learnt and goes back to the defaults, which the log then tells', async () => {
    const { page } = admin;
    await plantLearntModels(system.truth, system.world.michinoku.tenantId);
    await page.setViewportSize({ width: 1280, height: 860 });
    await page.goto('/matching');
    const versions = page.getByRole('region', { name: '学習した版' });
    await versions.getByText('言葉を30%軽く').first().waitFor();
    await versions.getByRole('row', { name: /第1版.*0\.610 → 0\.660.*使用中/u }).waitFor();
    await versions.getByRole('row', { name: /第2版.*採用せず/u }).waitFor();
    await page.getByText(/ブライアスコア）0\.152/u).waitFor();
    await page.getByRole('img', { name: /予測と実際の割合の棒グラフ/u }).locator('svg').waitFor();
    await picture(page, '4-matching');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await versions.getByRole('button', { name: '初期設定を使う' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('すでに挙がっている候補の点数は変わりません').waitFor();
    await picture(page, '5-choose');
    await dialog.getByRole('button', { name: 'この版を使う' }).click();
    await versions.getByRole('row', { name: /初期設定.*使用中/u }).waitFor();
    expect(await system.rows('select version, reason from matching.model_choice order by chosen_at')).toEqual([{ version: 1, reason: 'won' }, { version: 0, reason: 'chosen' }]);
    await plantLostDecisions(system.truth, system.world.michinoku.tenantId);
    await page.reload();
    const learn = page.getByRole('button', { name: '今すぐ学習する' });
    await learn.click();
    await page.getByRole('dialog').getByRole('button', { name: '今すぐ学習する' }).click();
    await page.getByRole('status').getByText('学べるニーズが0件で、必要な10件に足りないため、新しい版はできませんでした。').waitFor();
    await learn.and(page.locator(':not([data-loading])')).waitFor();
    await page.goto('/audit');
    await page.getByText('みちのく大学 adminがマッチングのモデルを第0版に切り替えました').waitFor();
    expect(admin.errors).toEqual([]);
  });
});
