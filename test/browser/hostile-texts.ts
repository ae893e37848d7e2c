import type { Page } from '@playwright/test';

/** Sets `window.hostile` wherever it is taken for markup, a script or a link. */
const run = (where: string): string => `window.hostile=(window.hostile||'')+'${where} '`;

/** A text of somebody who wishes the reader ill; `mark` finds it again. */
export const hostileText = (mark: string): string =>
  `${mark}<img src=x onerror="${run('img')}"><svg onload="${run('svg')}"></svg><script>${run('script')}</script>`
  + `<a href="javascript:${run('link')}">こちら</a> javascript:${run('address')} {{constructor.constructor("${run('template').replaceAll('"', '')}")()}}`;

/** The same for fields that take less: 200 characters, and 60. */
export const hostileTitle = (mark: string): string => `${mark}<img src=x onerror="${run('title')}"><script>${run('title script')}</script>`;
export const hostileWord = (mark: string): string => `${mark}<img src=x onerror=hostile='word'>`;

/** The text stands on the page as text, and nothing of it became markup, a link or a script. */
export async function readHarmlessly(page: Page, mark: string): Promise<void> {
  await page.getByText(`${mark}<img src=x onerror=`).and(page.locator(':visible')).first().waitFor();
  expect(await harm(page)).toEqual({ ran: undefined, elements: 0, links: 0 });
}

/** Addresses that run something when followed; a link of the text itself is one. */
const scriptLinks = ['href', 'src', 'action'].flatMap((name) => ['javascript:', 'vbscript:', 'data:text/html'].map((scheme) => `[${name}^="${scheme}" i]`)).join();

export async function harm(page: Page): Promise<{ ran: string | undefined; elements: number; links: number }> {
  return {
    ran: await page.evaluate<string | undefined>('window.hostile'),
    elements: await page.locator('[onerror], [onload], img[src="x"]').count(), links: await page.locator(scriptLinks).count(),
  };
}

/** What a careless page would do with the text. */
export async function renderCarelessly(page: Page, text: string): Promise<void> {
  await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(text)})`);
}
