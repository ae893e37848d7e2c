import type { Page } from '@playwright/test';

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** From the next page on, notes what moves without anybody's doing. */
export async function countJumps(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const jumps: string[] = [];
    (window as unknown as { jumps: string[] }).jumps = jumps;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as (Shift & { hadRecentInput: boolean })[]) {
        if (!entry.hadRecentInput) jumps.push(`${entry.value.toFixed(4)} ${entry.sources.map(({ node }) => (node as Element | null)?.textContent?.slice(0, 60) ?? '').join(' | ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const jumpsOf = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { jumps: string[] }).jumps);
