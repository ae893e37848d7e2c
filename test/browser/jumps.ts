import type { Page } from '@playwright/test';

const observe = `
  window.jumps = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      if (!hadRecentInput) window.jumps.push(value.toFixed(4) + ' ' + sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? '').join(' | '));
    }
  }).observe({ type: 'layout-shift', buffered: true });`;

/** From the next page on, notes what moves without anybody's doing. */
export async function countJumps(page: Page): Promise<void> {
  await page.addInitScript({ content: observe });
}

export const jumpsOf = (page: Page): Promise<string[]> => page.evaluate<string[]>('window.jumps');
