import { eventually } from '../servers/eventually.js';
import type { System } from '../servers/system.js';
import { expectAccessible } from './expect-accessible.js';
import { shows, type Visitor } from './open-browser.js';

export interface Seeker {
  readonly system: System;
  readonly company: Visitor;
  readonly need: { readonly title: string; readonly body: string };
  readonly picture: (visitor: Visitor, name: string) => Promise<void>;
}

/** While a need is written, research that could help stands beside it; who writes is not disturbed, and nothing is stored. */
export async function seesWhoCouldHelp({ system, company, need, picture }: Seeker): Promise<void> {
  const { page } = company;
  const helping = page.getByRole('region', { name: '力になれそうな研究' });
  const stored = () => system.rows('select (select count(*) from catalog.need) as needs, (select count(*) from platform.audit_entry) as entries, (select count(*) from platform.outbox) as events');
  await page.goto('/needs/new');
  await helping.getByText('一文ほど書くと').waitFor();
  // What the world began with tells of itself, too: that is over first.
  await eventually('nothing is on its way', async () => {
    const [row] = await system.rows<{ open: string }>('select (select count(*) from platform.delivery) + (select count(*) from platform.outbox where published_at is null) as open');
    return row?.open === '0';
  }, 60_000);
  const before = await stored();
  await page.getByLabel(/^題名/u).pressSequentially(need.title, { delay: 15 });
  await helping.getByRole('link', { name: /硫化物系固体電解質の低温合成/u }).or(helping.getByText('まだ見当たりません')).first().waitFor();
  await page.getByLabel(/^困りごとの詳しい内容/u).fill(need.body);
  const link = helping.getByRole('link', { name: /^硫化物系固体電解質の低温合成\s*（新しいタブで開きます）$/u });
  await link.waitFor();
  await helping.getByText(/^御社の『.+』に対し、本研究は『.+』を扱います。$/u).first().waitFor();
  await shows('the meeting words', () => helping.locator('mark').allTextContents(), expect.arrayContaining(['固体電解質']));
  // Read out in one line; who writes stays where they are.
  await shows('what is read out', () => helping.getByRole('status').textContent(), expect.stringMatching(/^\d 件見つかりました。/u));
  expect(await page.evaluate<string>('document.activeElement?.tagName')).toBe('TEXTAREA');
  expect(await stored()).toEqual(before);
  await expectAccessible(page, 'the need form with its preview');
  await picture(company, '18-helping');
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await picture(company, '19-helping-360');
  await page.setViewportSize({ width: 1280, height: 860 });
  const [seed] = await Promise.all([company.context.waitForEvent('page'), link.click()]);
  await seed.getByRole('heading', { level: 1, name: '硫化物系固体電解質の低温合成' }).waitFor();
  await seed.close();
  expect(await page.getByLabel(/^題名/u).inputValue()).toBe(need.title);
}

/** People's search as somebody types. */
export async function searchFollowsEachKey({ company, picture }: Seeker): Promise<void> {
  const { page } = company;
  await page.goto('/seeds');
  const [box, results, facets] = [page.getByRole('searchbox'), page.getByRole('region', { name: '検索結果' }), page.getByRole('complementary', { name: '絞り込み' })];
  const titles = () => results.getByRole('heading', { level: 2 }).allTextContents();
  await results.getByRole('heading', { level: 2 }).first().waitFor();
  const all = (await titles()).length;
  expect(all).toBeGreaterThan(1);
  // A slow answer leaves the list as it was.
  await page.route(/\/api\/v1\/seeds\?.*q=/u, async (route) => { await new Promise((resolve) => { setTimeout(resolve, 400); }); await route.continue(); });
  const asked = page.waitForRequest(/\/api\/v1\/seeds\?.*q=/u);
  await box.pressSequentially('固体電', { delay: 20 });
  await asked;
  expect(await titles()).toHaveLength(all);
  await shows('what an unfinished word finds', async () => (await titles()).every((title) => title.includes('電解質')), true);
  await page.unroute(/\/api\/v1\/seeds\?.*q=/u);
  expect(await results.locator('mark').first().textContent()).toContain('固体');
  expect(new URL(page.url()).searchParams.get('q')).toBe('固体電');
  await box.fill('');
  await shows('everything again', async () => (await titles()).length, all);
  const universities = facets.getByRole('group', { name: '大学' }).getByRole('checkbox');
  await universities.first().check();
  await shows('fewer', async () => (await titles()).length < all, true);
  expect(await universities.count()).toBeGreaterThan(1);
  expect(new URL(page.url()).searchParams.get('university')).toMatch(/^[0-9a-f-]{36}$/u);
  await picture(company, '20-search');
  await box.fill('qzxqzxqzx');
  await page.getByText('当てはまる研究が見つかりません').waitFor();
  // Where nothing is found the choice goes with the last value of its group.
  await universities.first().click();
  await shows('the choice in the address', () => Promise.resolve(new URL(page.url()).searchParams.get('university')), null);
  await picture(company, '21-search-empty');
}
