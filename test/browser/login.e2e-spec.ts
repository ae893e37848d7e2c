import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { password } from '../builders/world.js';
import { eventually } from '../servers/eventually.js';
import { startSystem, type System } from '../servers/system.js';
import { logIn, openBrowser, shows, visit, type Visitor } from './open-browser.js';

const pictures = resolve(__dirname, '../../test-results/login');

jest.setTimeout(180_000);

let system: System;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  mkdirSync(pictures, { recursive: true });
  [system, browser] = await Promise.all([startSystem(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

async function newVisitor(): Promise<Visitor> {
  const visitor = await visit(browser, system.url);
  visitors.push(visitor);
  return visitor;
}

async function atDesk(email: string, word = password): Promise<Visitor> {
  const visitor = await newVisitor();
  await logIn(visitor, email, word);
  return visitor;
}

const picture = (page: Page, name: string): Promise<unknown> => page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });

/** The code of this moment, or of the next one: the page takes each once. */
const codeOf = (secret: string, ahead = 0): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead * 30_000 });

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  expect({ what, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`) }).toEqual({ what, violations: [] });
}

async function fillPassword(page: Page, email: string, word: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(word);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

test('a second factor: set up with the picture, asked for at the next login, replaced by a recovery code', async () => {
  const { email } = system.world.michinoku.liaison;
  const { page } = await atDesk(email);
  await page.goto('/security');
  await page.getByRole('button', { name: '二段階認証を設定する' }).click();
  await page.getByRole('dialog').getByLabel('現在のパスワード').fill(password);
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByRole('img', { name: '認証アプリに読み取らせるQRコード' }).waitFor();
  await picture(page, '1-set-up');
  await expectAccessible(page, 'set-up dialog');
  const secret = await page.locator('[data-secret]').innerText();
  await page.getByLabel('認証アプリに表示された6桁のコード').fill(codeOf(secret));
  await page.getByRole('button', { name: '設定を完了する' }).click();
  await page.getByRole('button', { name: '控えました' }).waitFor();
  await shows('ten codes', () => page.locator('[data-codes] li').count(), 10);
  const codes = await page.locator('[data-codes] li').allInnerTexts();
  await picture(page, '2-codes');
  await expectAccessible(page, 'recovery codes');
  await page.getByRole('button', { name: '控えました' }).click();
  await page.getByText('未使用の回復コードは10個です').waitFor();
  await picture(page, '3-security');

  const next = await newVisitor();
  await fillPassword(next.page, email, password);
  await next.page.getByLabel('認証アプリの6桁のコード').fill('000000');
  await next.page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await next.page.getByText('コードが違うか、使用済みです。').waitFor();
  await picture(next.page, '4-second-step');
  await expectAccessible(next.page, 'second step');
  await next.page.getByLabel('認証アプリの6桁のコード').fill(codeOf(secret, 1));
  await next.page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await next.page.waitForURL('**/inbox');

  const lost = await newVisitor();
  await fillPassword(lost.page, email, password);
  await lost.page.getByRole('button', { name: /回復コードを使う/u }).click();
  await lost.page.getByLabel('回復コード').fill(codes[3] ?? '');
  await lost.page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await lost.page.waitForURL('**/inbox');
});

test('where one is logged in is listed, and a device logged out from afar leaves by itself', async () => {
  const { email } = system.world.michinoku.otherLiaison;
  const [here, there] = [await atDesk(email), await atDesk(email)];
  await there.page.goto('/inbox');
  await there.page.getByRole('heading', { level: 1 }).first().waitFor();
  await here.page.goto('/security');
  await here.page.getByText('この端末').waitFor();
  await picture(here.page, '5-sessions');
  await here.page.getByRole('button', { name: /^Chrome, Linux（127\.0\.0\.1）をログアウトさせる$/u }).click();
  await here.page.getByText('ほかの端末ではログインしていません。').waitFor();
  // Nobody touches it: the stream ends, and the page goes.
  await there.page.waitForURL('**/login?next=**', { timeout: 30_000 });
  await here.page.reload();
  await here.page.getByText('この端末').waitFor();
});

test('a closed account is out at the next click', async () => {
  const { researcher, admin } = system.world.michinoku;
  const [person, boss] = [await atDesk(researcher.email), await atDesk(admin.email)];
  await person.page.goto('/my-seeds');
  await boss.page.goto('/security');
  await boss.page.getByText('今は誰にも求めていません。').waitFor();
  await picture(boss.page, '6-administrator');
  await expectAccessible(boss.page, 'security page of an administrator');
  await boss.page.getByRole('button', { name: `${researcher.name}さんのアカウントを停止する` }).click();
  await boss.page.getByRole('dialog').getByRole('button', { name: '停止する' }).click();
  await boss.page.getByText('停止中').waitFor();
  await person.page.getByRole('link', { name: 'シーズ検索' }).first().click();
  await person.page.waitForURL('**/login**');
  await fillPassword(person.page, researcher.email, password);
  await person.page.getByText('メールアドレスかパスワードが違います。').waitFor();
});

test('an administrator of whom a second factor is demanded can only set it up, then everything', async () => {
  const { admin } = system.world.hokuriku;
  await system.rows(`update identity.security_policy set second_factor_for = 'admins' where tenant_id = $1`, [admin.tenantId]);
  const { page } = await atDesk(admin.email);
  await page.waitForURL('**/security');
  await page.getByText('所属組織は二段階認証を求めています。').waitFor();
  await picture(page, '7-due');
  await page.goto('/income');
  await page.waitForURL('**/security');
  await page.getByRole('button', { name: '二段階認証を設定する' }).click();
  await page.getByRole('dialog').getByLabel('現在のパスワード').fill(password);
  await page.getByRole('button', { name: '次へ' }).click();
  const secret = await page.locator('[data-secret]').innerText();
  await page.getByLabel('認証アプリに表示された6桁のコード').fill(codeOf(secret));
  await page.getByRole('button', { name: '設定を完了する' }).click();
  await page.getByRole('button', { name: '控えました' }).click();
  await page.getByRole('link', { name: '受入額' }).first().click();
  await page.waitForURL('**/income**');
  await page.goto('/security');
  await page.getByText('所属組織の方針により、やめることはできません。').waitFor();
});

test('a forgotten password becomes a new one by the link in the mail', async () => {
  const { email } = system.world.brewery;
  const before = await atDesk(email);
  const { page } = await newVisitor();
  await page.goto('/login');
  await expectAccessible(page, 'login');
  await page.getByRole('link', { name: 'パスワードをお忘れですか' }).click();
  await expectAccessible(page, 'forgotten password');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByRole('button', { name: 'リンクを送る' }).click();
  await page.getByText('再設定用のリンクをお送りしました').waitFor();
  await picture(page, '8-sent');
  const mail = await eventually('the mail', async () => (await system.mails()).find(({ to, subject }) => to.includes(email) && subject === '[Musubi] パスワードの再設定'));
  const link = /https?:\/\/\S+\/reset-password#\S+/u.exec(mail.text)?.[0] ?? '';
  await page.goto(link);
  await page.getByLabel('新しいパスワード').fill('qwertyqwerty');
  await page.getByRole('button', { name: 'このパスワードにする' }).click();
  await page.getByText('よく使われるパスワードです').waitFor();
  await shows('an address without the token', () => Promise.resolve(page.url()), `${system.url}/reset-password`);
  await picture(page, '9-reset');
  await expectAccessible(page, 'reset');
  await page.getByLabel('新しいパスワード').fill('雪の静かなポンプを探す日');
  await page.getByRole('button', { name: 'このパスワードにする' }).click();
  await page.getByText('すべての端末からログアウトしました').waitFor();
  await before.page.getByRole('link', { name: 'シーズ検索' }).first().click();
  await before.page.waitForURL('**/login**');
  await logIn({ ...before, page }, email, '雪の静かなポンプを探す日');
  await page.goto(link);
  await page.getByLabel('新しいパスワード').fill('もう一度同じリンクから変える');
  await page.getByRole('button', { name: 'このパスワードにする' }).click();
  await page.getByText('このリンクは使用済みか、期限が切れています。').waitFor();
});

test('changing the password and the whole page in English', async () => {
  const { page } = await atDesk(system.world.battery.email);
  await page.getByRole('button', { name: 'English' }).click();
  await page.goto('/security');
  await page.getByLabel('Current password').fill('not the password');
  await page.getByLabel('New password').fill('quiet pumps in the snow');
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('The current password is wrong.').waitFor();
  await page.getByLabel('Current password').fill(password);
  await page.getByRole('button', { name: 'Change the password' }).click();
  await page.getByText('The password is changed').waitFor();
  await picture(page, '10-english');
  await expectAccessible(page, 'security page in English');
  await page.getByRole('link', { name: 'My needs' }).first().click();
  await page.waitForURL('**/needs');
});

test('nothing went wrong in any page, and the content policy had nothing to forbid', () => {
  expect(visitors.flatMap(({ errors }) => errors)).toEqual([]);
});
