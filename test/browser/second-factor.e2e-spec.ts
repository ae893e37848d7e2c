import { password } from '../builders/password.js';
import { expectAccessible } from './expect-accessible.js';
import { codeOf, fillPassword, ManyVisitors, picture } from './many-visitors.js';
import { clientId, clientSecret, OidcIssuer } from '../servers/oidc-issuer.js';
import { shows } from './open-browser.js';

jest.setTimeout(180_000);

let people: ManyVisitors;

beforeAll(async () => { people = await ManyVisitors.open({ MUSUBI_OIDC_LOOPBACK: 'true' }); });
afterEach(() => people.leave());
afterAll(() => people?.close());

test('a second factor: set up with the picture, asked for at the next login, replaced by a recovery code', async () => {
  const { email } = people.system.world.michinoku.liaison;
  const { page } = await people.atDesk(email);
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

  const next = await people.newVisitor();
  await fillPassword(next.page, email, password);
  await next.page.getByLabel('認証アプリの6桁のコード').fill('000000');
  await next.page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await next.page.getByText('コードが違うか、使用済みです。').waitFor();
  await picture(next.page, '4-second-step');
  await expectAccessible(next.page, 'second step');
  await next.page.getByLabel('認証アプリの6桁のコード').fill(codeOf(secret, 1));
  await next.page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await next.page.waitForURL('**/inbox');

  const lost = await people.newVisitor();
  await fillPassword(lost.page, email, password);
  await lost.page.getByRole('button', { name: /回復コードを使う/u }).click();
  await lost.page.getByLabel('回復コード').fill(codes[3] ?? '');
  await lost.page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await lost.page.waitForURL('**/inbox');
});

test('an administrator of whom a second factor is demanded can only set it up, then everything', async () => {
  const { admin } = people.system.world.hokuriku;
  await people.system.rows(`update identity.security_policy set second_factor_for = 'admins' where tenant_id = $1`, [admin.tenantId]);
  const { page } = await people.atDesk(admin.email);
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

test('the university\'s own login: entered by its administrator, linked by a person, used at the next login', async () => {
  const { tenantId, admin, researcher } = people.system.world.michinoku;
  const issuer = await OidcIssuer.open([`${people.system.url}/api/v1/oidc/${tenantId}/callback`]);
  issuer.person = { sub: 'staff-4711', amr: ['pwd'] };
  try {
    const boss = await people.atDesk(admin.email);
    await boss.page.goto('/security');
    await boss.page.getByText(`${people.system.url}/api/v1/oidc/${tenantId}/callback`).waitFor();
    await boss.page.getByLabel('発行者（issuer）').fill('http://127.0.0.1:1');
    await boss.page.getByLabel('クライアントID').fill(clientId);
    await boss.page.getByLabel('クライアントシークレット').fill(clientSecret);
    await boss.page.getByRole('button', { name: '接続を確かめて保存する' }).click();
    await boss.page.getByText('大学の認証サーバーに接続できません').waitFor();
    await boss.page.getByLabel('発行者（issuer）').fill(issuer.url);
    await boss.page.getByRole('button', { name: '接続を確かめて保存する' }).click();
    await boss.page.getByText('登録済みです').waitFor();
    await picture(boss.page, '15-issuer');
    await expectAccessible(boss.page, 'security page with an issuer');

    const early = await people.newVisitor();
    await early.page.goto('/login');
    await early.page.getByRole('button', { name: '大学のアカウントでログイン' }).click();
    await early.page.getByText('この大学アカウントは、まだ連携されていません。').waitFor();
    await picture(early.page, '16-unlinked');
    await expectAccessible(early.page, 'login with the university’s button');

    const { page } = await people.atDesk(researcher.email);
    await page.goto('/security');
    await page.getByRole('button', { name: '大学のアカウントを連携する' }).click();
    await page.getByRole('dialog').getByLabel('現在のパスワード').fill(password);
    await page.getByRole('button', { name: '大学のログイン画面へ' }).click();
    await page.getByText('連携しました。', { exact: true }).waitFor();
    await picture(page, '17-linked');

    await early.page.goto('/my-seeds');
    await early.page.waitForURL('**/login?next=**');
    await early.page.getByRole('button', { name: '大学のアカウントでログイン' }).click();
    await early.page.waitForURL('**/my-seeds');
    await early.page.goto('/security');
    await early.page.getByRole('button', { name: '連携を解除する' }).waitFor();
  } finally {
    await issuer.close();
  }
});

test('nothing went wrong in any page, and the content policy had nothing to forbid', () => {
  expect(people.errors).toEqual([]);
});
