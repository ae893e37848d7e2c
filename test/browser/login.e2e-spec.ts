import { password } from '../builders/password.js';
import { eventually } from '../servers/eventually.js';
import { countJumps, jumpsOf } from './jumps.js';
import { expectAccessible } from './expect-accessible.js';
import { holdBack } from './hold-back.js';
import { codeOf, fillPassword, ManyVisitors, picture } from './many-visitors.js';
import { logIn, shows } from './open-browser.js';

jest.setTimeout(180_000);

let people: ManyVisitors;

beforeAll(async () => { people = await ManyVisitors.open(); });
afterEach(() => people.leave());
afterAll(() => people?.close());

test('a need for two things is met by two departments together: both sides read who answers what', async () => {
  const { battery, michinoku } = people.system.world;
  const asked = ['可燃性の電解液を使わない全固体電池', '登熟期の高温でも白濁しない稲の系統'];
  const title = '田のそばの燃えない蓄電池と暑さに強い稲';
  const company = await people.system.login(battery);
  // The system has just started: a need waits until the catalogue is indexed, which is not what is timed below.
  await eventually('the catalogue is indexed', async () => (await company.post('/needs/preview', { title: asked[0] })).body.items.length > 0, 90_000);
  const posted = await company.post('/needs', { title, body: '農場で使います。', mustHave: asked.join('\n'), visibility: 'universities', universities: [michinoku.tenantId] });
  expect(posted.status).toBe(201);
  const readsTeam = async (email: string, path: string, open: (page: Awaited<ReturnType<typeof people.atDesk>>['page']) => Promise<void>, name: string): Promise<void> => {
    const { page } = await people.atDesk(email);
    await page.goto(path);
    await open(page);
    const team = page.getByRole('region', { name: '複数の部局による提案' });
    await team.getByText('2つの研究を合わせると').waitFor({ timeout: 30_000 });
    await shows('who answers what', async () => (await team.locator('dl > div').allInnerTexts()).slice(0, 2).map((text) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')).sort(), [
      [expect.stringContaining('工学部'), asked[0]], [expect.stringContaining('農学部'), asked[1]],
    ]);
    await picture(page, name);
    await expectAccessible(page, name);
  };
  await readsTeam(battery.email, `/needs?need=${posted.body.id}`, () => Promise.resolve(), '20-team-for-the-company');
  await readsTeam(michinoku.liaison.email, '/inbox', (page) => page.getByText(title).first().waitFor().then(() => page.getByRole('link', { name: /低温合成/u }).first().click()), '21-team-for-the-liaison');
});

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
  await countJumps(boss.page);
  await boss.page.goto('/security');
  await boss.page.getByText('今は誰にも求めていません。').waitFor();
  await shows('nothing that jumped while the sections came', () => jumpsOf(boss.page), []);
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

/** The link of the newest mail to somebody. */
async function linkTo(email: string, path: string): Promise<string> {
  const pattern = new RegExp(`https?://\\S+${path}#\\S+`, 'u');
  const mail = await eventually(`a mail with a link to ${path}`, async () => (await people.system.mails()).findLast(({ to, text }) => to.includes(email) && pattern.test(text)));
  return pattern.exec(mail.text)?.[0] ?? '';
}

test('a company registers, is let in, and its first person begins by setting up a second factor', async () => {
  const [email, company] = ['takahashi@yukiguni.example', '雪国電機株式会社'];
  const { page } = await people.newVisitor();
  await page.goto('/login');
  await page.getByRole('link', { name: '企業として登録する' }).click();
  await page.getByLabel('法人番号（13桁）').fill('8370005002147');
  await page.getByLabel('会社名').fill(company);
  await page.getByRole('combobox', { name: '本社の都道府県' }).click();
  await page.getByRole('option', { name: '新潟県' }).click();
  await page.getByLabel('お名前').fill('高橋 次郎');
  await page.getByLabel('会社のメールアドレス').fill(email);
  await page.getByRole('button', { name: '登録を申請する' }).click();
  await page.getByText('法人番号の検査数字が合いません').first().waitFor();
  await picture(page, '11-register');
  await expectAccessible(page, 'registration');
  await page.getByLabel('法人番号（13桁）').fill('7123456789012');
  await page.getByRole('button', { name: '登録を申請する' }).click();
  await page.getByText('確認用のメールをお送りしました').waitFor();
  await page.goto(await linkTo(email, '/register/verify'));
  await expectAccessible(page, 'confirmation of the address');
  await page.getByRole('button', { name: 'このアドレスを確認する' }).click();
  await page.getByText('確認できました').waitFor();

  const boss = await people.atDesk(people.system.world.operator.email);
  await boss.page.goto('/registrations');
  await boss.page.getByText('高橋 次郎').waitFor();
  await picture(boss.page, '12-review');
  await expectAccessible(boss.page, 'registrations');
  await boss.page.getByRole('button', { name: `${company}の申請を承認する` }).click();
  await boss.page.getByText('審査を待っている申請はありません').waitFor();

  await page.goto(await linkTo(email, '/invitation'));
  await page.getByText(`${company}の一員として、${email} でログインします。`).waitFor();
  await page.getByLabel('新しいパスワード').fill('静かな雪の日のポンプを探す');
  await picture(page, '13-invitation');
  await expectAccessible(page, 'invitation');
  await page.getByRole('button', { name: '使い始める' }).click();
  await page.waitForURL('**/security');
  await page.getByRole('button', { name: '二段階認証を設定する' }).click();
  await page.getByRole('dialog').getByLabel('現在のパスワード').fill('静かな雪の日のポンプを探す');
  await page.getByRole('button', { name: '次へ' }).click();
  await page.getByLabel('認証アプリに表示された6桁のコード').fill(codeOf(await page.locator('[data-secret]').innerText()));
  await page.getByRole('button', { name: '設定を完了する' }).click();
  await page.getByRole('button', { name: '控えました' }).click();
  await eventually('the mail about the second factor', async () => (await people.system.mails()).find(({ to, subject }) => to.includes(email) && subject.includes('二段階認証が設定されました')));

  await page.getByLabel('招待する方のメールアドレス').fill('member@yukiguni.example');
  await page.getByRole('button', { name: '招待を送る' }).click();
  await page.getByRole('button', { name: 'member@yukiguni.exampleへの招待を取り消す' }).waitFor();
  await picture(page, '14-invitations');
  await expectAccessible(page, 'security page of a company’s administrator');
  await page.getByRole('link', { name: 'ニーズを投稿' }).first().click();
  await page.waitForURL('**/needs/new');
});

test('changing the password and the whole page in English', async () => {
  const { page } = await people.atDesk(people.system.world.battery.email);
  // Kept before the next page asks for it.
  await Promise.all([page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok()), page.getByRole('button', { name: 'English' }).click()]);
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

describe('a bank and its client', () => {
  test('a mandate is given, a need is posted by it, and with its end nothing is left to see', async () => {
    const { breweryAdmin, intermediary } = people.system.world;
    const [boss, clerk] = [await people.atDesk(breweryAdmin.email), await people.atDesk(intermediary.email)];
    await clerk.page.getByText('委任を受けている企業はまだありません').waitFor();
    await boss.page.goto('/security');
    await boss.page.getByLabel('委任する機関').selectOption({ label: intermediary.name });
    await boss.page.getByRole('button', { name: '委任する', exact: true }).click();
    await boss.page.getByRole('button', { name: `${intermediary.name}への委任を終える` }).waitFor();
    await expectAccessible(boss.page, 'mandates of a company');
    await picture(boss.page, '20-mandates');

    await clerk.page.getByRole('link', { name: '北陸酒造株式会社のために投稿' }).click();
    await clerk.page.getByLabel('題名').fill('濁らない生酒の濾過');
    await clerk.page.getByLabel('困りごとの詳しい内容').fill('火入れをせずに、香りを残したまま酵母を除きたい。');
    await shows('the only client', () => clerk.page.getByLabel('どのお客様のために').locator('option:checked').textContent(), '北陸酒造株式会社');
    await expectAccessible(clerk.page, 'need for a client');
    await clerk.page.getByRole('button', { name: '投稿する' }).click();
    await clerk.page.getByText('北陸酒造株式会社のために、杜の銀行が投稿').waitFor();
    await clerk.page.getByText('金額と契約は企業と大学の間のもので').waitFor();
    await expectAccessible(clerk.page, 'clients');
    await picture(clerk.page, '21-clients');

    await boss.page.goto('/needs');
    await boss.page.getByText('杜の銀行の杜の銀行さんが、自社のために投稿しました').waitFor();
    await boss.page.goto('/security');
    await boss.page.getByRole('button', { name: `${intermediary.name}への委任を終える` }).click();
    await boss.page.getByRole('dialog').getByRole('button', { name: '委任を終える' }).click();
    await clerk.page.goto('/client-needs');
    await clerk.page.getByText('委任を受けている企業はまだありません').waitFor();
  });

  test('the operator closes an organisation, and its people are out at their next click', async () => {
    const { ipOfficer, operator } = people.system.world;
    const [officer, boss] = [await people.atDesk(ipOfficer.email), await people.atDesk(operator.email)];
    await boss.page.getByRole('link', { name: '組織', exact: true }).first().click();
    await boss.page.getByLabel('名前・コード・法人番号で探す').fill('TLO');
    await boss.page.getByRole('button', { name: '東北TLOのアカウントを見る' }).click();
    await boss.page.getByText(ipOfficer.email).waitFor();
    await expectAccessible(boss.page, 'organisations');
    await picture(boss.page, '22-organisations');
    await boss.page.getByRole('button', { name: '東北TLOの利用を停止する' }).click();
    await boss.page.getByRole('dialog').getByRole('button', { name: '利用を停止する' }).click();
    await boss.page.getByText('停止中').waitFor();
    await officer.page.goto('/seeds');
    await officer.page.waitForURL('**/login**');
    await boss.page.getByRole('button', { name: '東北TLOの利用を再開する' }).click();
    await boss.page.getByText('利用中').first().waitFor();
  });
});

test('a page goes on when another tab has logged in anew meanwhile: what is refused for that is asked again', async () => {
  const { email } = people.system.world.hokuriku.liaison;
  const visitor = await people.newVisitor();
  const { page } = visitor;
  const stream = await holdBack(page, '**/api/v1/events');
  await logIn(visitor, email, password);
  await stream.asked;
  const list = await holdBack(page, '**/api/v1/seeds?**');
  await page.getByRole('link', { name: 'シーズ検索' }).first().click();
  await list.asked;
  const answers: string[] = [];
  page.on('response', (answer) => answers.push(`${answer.request().method()} ${new URL(answer.url()).pathname.replace('/api/v1/', '')} ${answer.status()}`));
  // What another tab does: the cookie is another one now, of which this page knows nothing. At once the page asks for something: it would hear of it soon.
  const status = await page.evaluate<number>(`(async () => {
    globalThis.sameSinceThen = true;
    const token = (await fetch('/api/v1/session')).headers.get('x-csrf-token') ?? '';
    const body = ${JSON.stringify(JSON.stringify({ email, password }))};
    const answer = await fetch('/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json', 'x-csrf-token': token }, body });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === 'English').click();
    return answer.status;
  })()`);
  expect(status).toBe(200);
  // Asked under the former session, which has ended: their refusals come while the page goes on by the new one.
  list.letGo();
  stream.letGo();
  const answersTo = (what: string): Promise<string[]> => Promise.resolve(answers.filter((line) => line.startsWith(what)).map((line) => line.slice(-3)));
  await shows('one refusal of the token, and then what was asked for', () => answersTo('PATCH session'), ['403', '200']);
  await shows('one refusal of the list, and then the list', async () => (await answersTo('GET seeds')).slice(0, 2), ['401', '200']);
  await shows('one refusal of the stream, and then the stream', () => answersTo('GET events'), ['401', '200']);
  expect([new URL(page.url()).pathname, await page.evaluate('globalThis.sameSinceThen')]).toEqual(['/seeds', true]);
  // Who comes to the login all the same, and has a session by now, goes on to where they were.
  await page.goto(`/login?next=${encodeURIComponent('/seeds?q=pump')}`);
  await page.waitForURL((url) => url.pathname + url.search === '/seeds?q=pump');
  await page.unrouteAll();
});

test('nothing went wrong in any page, and the content policy had nothing to forbid', () => {
  expect(people.errors).toEqual([]);
});
