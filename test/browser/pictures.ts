import type { Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Takes pictures of whole pages into test-results/`story` for people to look at, where MUSUBI_PICTURES asks for it: no test reads them. */
export function picturesOf(story: string): (page: Page, name: string) => Promise<void> {
  const folder = resolve(__dirname, '../../test-results', story);
  return async (page, name) => {
    if (process.env['MUSUBI_PICTURES'] !== 'true') return;
    mkdirSync(folder, { recursive: true });
    await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
}
