import type { System } from '../servers/system.js';
import { eventually } from '../servers/eventually.js';
import { expectAccessible } from './expect-accessible.js';
import { shows, type Visitor } from './open-browser.js';

export interface Office {
  readonly system: System;
  readonly company: Visitor;
  readonly liaison: Visitor;
  readonly admin: Visitor;
  readonly picture: (visitor: Visitor, name: string) => Promise<void>;
}

/** The admin gives each liaison one new match a week: a further one waits, the company reads until when, and the liaison takes it up earlier. */
export async function waitsForTheNextWeek({ system, company, liaison, admin, picture }: Office, body: string): Promise<void> {
  const { page } = liaison;
  const title = '次の週に読まれるニーズ';
  await admin.page.goto('/security');
  await admin.page.getByLabel('大学としての数').fill('1');
  await admin.page.getByRole('button', { name: '数を保存する' }).click();
  await admin.page.getByText('順番待ちの候補は1分以内に届きます').waitFor();
  await admin.page.getByRole('region', { name: /^リエゾンの週あたり/u }).scrollIntoViewIfNeeded();
  await picture(admin, '15-workload');
  const posted = await (await system.login(system.world.battery)).post('/needs', { title, body, visibility: 'public' });
  await eventually('something waits', async () => (await system.rows(`select 1 from triage.candidate where status = 'waiting' and need_id = $1`, [posted.body.id])).length > 0);
  await company.page.goto(`/needs?need=${posted.body.id}`);
  await company.page.getByText(/の週に読む予定です/u).first().waitFor();
  await picture(company, '16-read-later');
  await page.goto('/inbox');
  const waiting = page.getByRole('region', { name: '順番待ちの候補' });
  await waiting.getByText(title).first().waitFor();
  await picture(liaison, '17-waiting');
  await expectAccessible(page, 'inbox with what waits');
  await waiting.getByRole('button', { name: /を先に読む$/u }).first().click();
  // Another one was open before: its sentence is no sign.
  await page.waitForURL(/[?&]match=/u);
  await page.getByRole('heading', { name: /に対し、本研究は/u }).waitFor();
  await page.getByRole('list').getByText(title).first().waitFor();
}

/** News of matches once a day, as the liaison's account menu offers it. */
export async function choosesOneMailADay({ liaison, picture }: Office): Promise<void> {
  const { page } = liaison;
  await page.getByRole('button', { name: 'アカウント' }).click();
  await page.getByRole('link', { name: 'お知らせのメール' }).click();
  const daily = page.getByRole('radiogroup', { name: '新しい候補' }).getByLabel('一日一回まとめて');
  await daily.check();
  await page.getByRole('button', { name: '保存する' }).click();
  await page.getByText('保存しました', { exact: true }).waitFor();
  await page.reload();
  await shows('what was chosen', () => daily.isChecked(), true);
  await picture(liaison, '18-mail');
  await expectAccessible(page, 'news by mail');
}
