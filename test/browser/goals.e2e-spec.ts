import { demoPassword } from '@musubi/demo';
import type { Browser, Page } from '@playwright/test';
import readSheet from 'read-excel-file/node';
import { type DemoSystem, startDemoSystem } from '../servers/demo-system.js';
import { expectAccessible } from './expect-accessible.js';
import { logIn, openBrowser, visit, type Visitor } from './open-browser.js';
import { picturesOf } from './pictures.js';

const picture = picturesOf('goals');

jest.setTimeout(180_000);

describe('an administrator of the demo reads the goals and the fact book', () => {
  let demo: DemoSystem;
  let browser: Browser;
  let admin: Visitor;

  const bookOf = async (page: Page): Promise<unknown[][]> => {
    const address = await page.getByRole('link', { name: 'Excelで保存' }).first().getAttribute('href');
    const [sheet] = await readSheet(await (await page.request.get(address ?? '')).body());
    return sheet?.data ?? [];
  };

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemoSystem(), openBrowser()]);
    admin = await visit(browser, demo.url);
    await logIn(admin, demo.accounts.find(({ role }) => role === 'admin')?.email ?? '', demoPassword);
  });

  afterAll(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('sees what each plan was reached to, and both figures of FY2020 with the contracts behind the counted one', async () => {
    const { page } = admin;
    await page.getByRole('navigation').getByRole('link', { name: 'KPI' }).click();
    await page.getByRole('heading', { name: 'KPI', level: 1 }).waitFor();
    const row = page.getByRole('row', { name: /民間企業との共同研究の受入額/u });
    for (const reached of ['95.29', '106.00', '100.15', '100.13']) await row.getByText(`達成率 ${reached}%`).waitFor();
    await picture(page, '1-goals');
    await expectAccessible(page, 'the goals');
    await page.getByRole('button', { name: '民間企業との共同研究の受入額、令和2年度を開く' }).click();
    await page.getByRole('heading', { name: /民間企業との共同研究の受入額 – 令和2年度/u }).waitFor();
    const figures = page.getByRole('region', { name: '実績（出典ごと）' });
    await figures.getByRole('row', { name: /66\.8億円 .* 契約台帳から集計/u }).waitFor();
    await figures.getByRole('row', { name: /66\.4億円 .* 実績報告書の別の箇所/u }).waitFor();
    const contracts = page.getByRole('region', { name: 'もとになる契約' });
    await contracts.getByRole('cell', { name: '6,680,000,000円' }).waitFor();
    await page.getByRole('button', { name: '次のページ' }).click();
    await page.getByText('2ページ').waitFor();
    await picture(page, '2-two-figures');
    await expectAccessible(page, 'a goal with its contracts');
    expect(await bookOf(page)).toContainEqual(expect.arrayContaining(['民間企業との共同研究の受入額', '令和2年度', 6_670_000_000, 6_680_000_000, 100.15]));
  });

  it('sees the plan as it was known on a day before its revision', async () => {
    const { page } = admin;
    await page.goto('/kpis?goal=hub_coauthorship_ratio&year=2030');
    const versions = page.getByRole('region', { name: '計画の版' });
    await versions.getByRole('row', { name: /50\.0% .* 2019\/10\/1 有効/u }).waitFor();
    await versions.getByRole('row', { name: /40\.0% .* 2018\/4\/1 改定前/u }).waitFor();
    await page.getByLabel('いつの時点で').fill('2019-09-30');
    await versions.getByRole('row', { name: /40\.0% .* 2018\/4\/1 有効/u }).waitFor();
    await versions.getByText('50.0%').waitFor({ state: 'detached' });
    await picture(page, '3-as-of');
  });

  it('reads the fact book, opens the contracts that a cell counts, and is warned of the published error', async () => {
    const { page } = admin;
    await page.getByRole('link', { name: '大学ファクトブック' }).click();
    await page.getByRole('heading', { name: '大学ファクトブック', level: 1 }).waitFor();
    const counted = page.getByRole('button', { name: '共同研究 民間企業 受入額（千円）、令和3年度の契約を開く' });
    expect(await counted.textContent()).toBe('7,680,000');
    await counted.click();
    await page.getByRole('region', { name: 'もとになる契約' }).getByRole('cell', { name: '7,680,000,000円' }).waitFor();
    await picture(page, '4-fact-book');
    await expectAccessible(page, 'the fact book with the contracts of a cell');
    await page.getByLabel('年度', { exact: true }).selectOption('2015');
    await page.getByText('内訳の合計は5,066,841ですが、5,066,861とされています。').waitFor();
    await page.getByRole('row', { name: /産学連携に携わる職員 空欄 50人以上/u }).waitFor();
    await picture(page, '5-published');
    await expectAccessible(page, 'the published fact book');
    expect(await bookOf(page)).toContainEqual(['研究者数（人）', null, 6_565, null, '大学ファクトブック']);
  });

  it('revises a plan, states a figure with its source, and states technical fields of the fact book', async () => {
    const { page } = admin;
    await page.goto('/kpis?goal=ip_income&year=2021');
    await page.getByRole('button', { name: '計画・実績を入力' }).click();
    const dialog = page.getByRole('dialog');
    const state = async (value: string, source: string): Promise<void> => {
      await dialog.getByLabel(/^(?:金額（円）|割合（%）|数)/u).fill(value);
      await dialog.getByLabel('出典').fill(source);
      await dialog.getByRole('button', { name: '登録する' }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await dialog.getByLabel('目標').selectOption({ label: '4拠点の国際共著論文比率' });
    await dialog.getByLabel('年度').selectOption({ value: '2030' });
    await picture(page, '8-state');
    await expectAccessible(page, 'a form for a plan');
    await state('52.5', '再改定計画');
    await page.goto('/kpis?goal=hub_coauthorship_ratio&year=2030');
    await page.getByRole('region', { name: '計画の版' }).getByRole('row', { name: /52\.5% 再改定計画 .* 有効/u }).waitFor();
    await page.getByRole('button', { name: '計画・実績を入力' }).click();
    await dialog.getByText('実績', { exact: true }).click();
    await state('39.1', '速報');
    await page.getByRole('region', { name: '実績（出典ごと）' }).getByRole('row', { name: /39\.1% 速報/u }).waitFor();

    await page.goto('/fact-book?year=2021');
    for (const [field, count] of [['有機高分子化合物', '41'], ['測定・光学', '58']] as const) {
      await page.getByRole('button', { name: '数字を入力' }).click();
      await dialog.getByLabel('項目').selectOption({ label: '特許 技術分野ごとの出願（件）' });
      await dialog.getByLabel(/^技術分野/u).fill(field);
      await dialog.getByLabel('年度').selectOption({ value: '2021' });
      await state(count, '出願統計');
    }
    const fields = page.getByRole('region', { name: '出願の多い技術分野（上位10）' });
    await fields.getByRole('row', { name: /^1 空欄 測定・光学（58件）/u }).waitFor();
    await fields.getByRole('row', { name: /^2 空欄 有機高分子化合物（41件）/u }).waitFor();
    await picture(page, '9-fields');
    await expectAccessible(page, 'the technical fields');
  });

  it('sees the band that was foretold half-way through a year, beside its plan, and opens what it stands on', async () => {
    const { page } = admin;
    await page.goto('/income');
    await page.getByRole('button', { name: '2021/9/30の時点で見る' }).click();
    const forecast = page.getByRole('region', { name: '見通し' });
    const band = await forecast.getByRole('img', { name: /^令和3年度/u }).getAttribute('aria-label');
    const [low, high] = (band ?? '').split(/[：、]|から/u).slice(1).map((amount) => Number.parseFloat(amount));
    // What came in by the end of it: 7,680,000,000 yen.
    expect(low).toBeLessThan(76.8);
    expect(high).toBeGreaterThan(76.8);
    await forecast.getByRole('img', { name: /^令和12年度/u }).waitFor();
    await forecast.getByText('165.0億円').waitFor();
    await forecast.getByRole('button', { name: /^署名前の契約/u }).click();
    await forecast.getByText('署名前の契約はありません。').waitFor();
    await picture(page, '6-forecast');
    await expectAccessible(page, 'a forecast');
    await forecast.getByRole('button', { name: 'これまでに入金された額の行を開く' }).click();
    await page.getByRole('heading', { name: /令和3年度の受入れ/u }).waitFor();
  });

  it('saves the income report as a workbook, and reads all in English on a narrow screen', async () => {
    const { page } = admin;
    await page.goto('/income?from=2018&to=2021');
    await page.getByRole('link', { name: 'Excelで保存' }).first().waitFor();
    expect(await bookOf(page)).toContainEqual(expect.arrayContaining(['2018', '平成30年度', 4_670_000_000, 4_450_000_000]));
    await page.getByRole('button', { name: 'English' }).click();
    await page.setViewportSize({ width: 360, height: 740 });
    for (const [path, heading] of [['/kpis?goal=donations&year=2020', 'KPIs'], ['/fact-book?year=2015', 'University fact book']] as const) {
      await page.goto(path);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await page.getByRole('table').first().waitFor();
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      await picture(page, `7-narrow-${path.slice(1, 4)}`);
      await expectAccessible(page, `${heading} on a narrow screen`);
    }
    expect(admin.errors).toEqual([]);
  });
});
