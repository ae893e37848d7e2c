import { password } from '../builders/world.js';
import { eventually } from '../servers/eventually.js';
import { expectAccessible, fillPassword, ManyVisitors, picture } from './many-visitors.js';
import { logIn, shows } from './open-browser.js';

jest.setTimeout(180_000);

let people: ManyVisitors;

beforeAll(async () => { people = await ManyVisitors.open(); });
afterAll(() => people?.close());

test('where one is logged in is listed, and a device logged out from afar leaves by itself', async () => {
  const { email } = people.system.world.michinoku.otherLiaison;
  const [here, there] = [await people.atDesk(email), await people.atDesk(email)];
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
  const { researcher, admin } = people.system.world.michinoku;
  const [person, boss] = [await people.atDesk(researcher.email), await people.atDesk(admin.email)];
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

test('a forgotten password becomes a new one by the link in the mail', async () => {
  const { email } = people.system.world.brewery;
  const before = await people.atDesk(email);
  const { page } = await people.newVisitor();
  await page.goto('/login');
  await expectAccessible(page, 'login');
  await page.getByRole('link', { name: 'パスワードをお忘れですか' }).click();
  await expectAccessible(page, 'forgotten password');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByRole('button', { name: 'リンクを送る' }).click();
  await page.getByText('再設定用のリンクをお送りしました').waitFor();
  await picture(page, '8-sent');
  const mail = await eventually('the mail', async () => (await people.system.mails()).find(({ to, subject }) => to.includes(email) && subject === '[Musubi] パスワードの再設定'));
  const link = /https?:\/\/\S+\/reset-password#\S+/u.exec(mail.text)?.[0] ?? '';
  await page.goto(link);
  await page.getByLabel('新しいパスワード').fill('qwertyqwerty');
  await page.getByRole('button', { name: 'このパスワードにする' }).click();
  await page.getByText('よく使われるパスワードです').waitFor();
  await shows('an address without the token', () => Promise.resolve(page.url()), `${people.system.url}/reset-password`);
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
  const { page } = await people.atDesk(people.system.world.battery.email);
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
  expect(people.errors).toEqual([]);
});
