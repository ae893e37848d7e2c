import { eventually } from '../servers/eventually.js';
import type { Office } from './enough-news.js';
import { expectAccessible } from './expect-accessible.js';

/** The liaison hands the match that is open over to a colleague by the key h; the colleague finds it in the inbox, with the note, and is told. */
export async function handsOver({ system, liaison, picture }: Office): Promise<void> {
  const { page } = liaison;
  const { michinoku } = system.world;
  const matchId = new URL(page.url()).searchParams.get('match') ?? '';
  await page.getByRole('button', { name: /^引き継ぐ/u }).waitFor();
  await page.keyboard.press('h');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '引き継ぐ' }).click();
  await dialog.getByText('引き継ぐ人を選んでください').waitFor();
  await dialog.getByLabel('引き継ぐ人').click();
  await page.getByRole('option', { name: michinoku.otherLiaison.name }).click();
  await dialog.getByLabel('メモ').fill('計測に詳しいため');
  await picture(liaison, '17-hand-over');
  await expectAccessible(page, 'handing over');
  await dialog.getByRole('button', { name: '引き継ぐ' }).click();
  await page.getByText(`担当：${michinoku.otherLiaison.name}`).waitFor();
  await page.getByText('計測に詳しいため').waitFor();
  await expectAccessible(page, 'a match that was handed over');

  const colleague = await system.login(michinoku.otherLiaison);
  const { body } = await colleague.get(`/inbox/${matchId}`);
  expect(body).toMatchObject({ liaison: { id: michinoku.otherLiaison.userId }, handOver: { by: { id: michinoku.liaison.userId }, note: '計測に詳しいため' } });
  await eventually('the colleague is told', async () =>
    (await system.rows(`select 1 from notifications.notification where user_id = $1 and kind = 'match.handed_over' and link = $2`, [michinoku.otherLiaison.userId, `/inbox?match=${matchId}`])).length > 0);
}
