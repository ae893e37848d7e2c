import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** WCAG 2.2 AA. Only what is violated is described: describing the rest takes half of the time. */
const options = { runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations' as const] };

export async function expectAccessible(page: Page, what: string): Promise<void> {
  // At rest: what the header covers while the page is scrolled is not small. In the page itself: there are no frames to ask.
  await page.evaluate('scrollTo(0, 0)');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options(options).analyze();
  expect({ what, violations: violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`) }).toEqual({ what, violations: [] });
}
