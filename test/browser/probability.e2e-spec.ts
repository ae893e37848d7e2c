import type { Browser } from '@playwright/test';
import { password } from '../builders/password.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { logIn, openBrowser, visit } from './open-browser.js';

jest.setTimeout(120_000);

describe('how likely a match is to be taken up', () => {
  let system: System;
  let browser: Browser;

  beforeAll(async () => { [system, browser] = await Promise.all([startSystem(), openBrowser()]); });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('is a band, and a percentage once the university’s own decisions tell one', async () => {
    const { battery } = system.world;
    const client = await system.login(battery);
    const { body: { id } } = await client.post('/needs', { title: '燃えない全固体電池', body: '硫化物の固体電解質を低い温度で合成したい。', visibility: 'public' });
    await eventually('the need is matched', async () => (await client.get(`/needs/${id}/matches`)).body.items.length > 0);
    const visitor = await visit(browser, system.url);
    await logIn(visitor, battery.email, password);
    const { page } = visitor;
    await page.goto(`/needs?need=${id}`);
    const bands = page.getByRole('main').getByText(/^(?:有力|見込みあり|可能性あり)/u);
    await bands.first().waitFor();
    expect((await bands.allTextContents()).filter((text) => text.includes('%'))).toEqual([]);
    await system.rows('update matching.match set probability = 0.617 where need_id = $1', [id]);
    await page.reload();
    await bands.first().waitFor();
    for (const text of await bands.allTextContents()) expect(text).toMatch(/^(?:有力|見込みあり|可能性あり)（受け入れの見込み 62%）$/u);
    expect(visitor.errors).toEqual([]);
  });
});
