import type { Locator, Page } from '@playwright/test';

export const panelOf = (page: Page, name: string): Locator => page.getByRole('tabpanel', { name });

/** Opens a part of the contract that a case shows. */
export async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole('tab', { name, exact: true }).click();
  const panel = panelOf(page, name);
  await panel.waitFor();
  return panel;
}

/** Checks everything that a gate asks for; what is found is kept with the decision. */
export async function fillGate(gates: Locator): Promise<void> {
  for (const check of await gates.getByRole('checkbox').all()) await check.check();
  await gates.getByLabel('所見').fill('該当品目なし、需要者と用途を確認した');
}

export async function clearGate(gates: Locator): Promise<void> {
  await gates.getByRole('button', { name: '確認済みにする' }).click();
  await gates.getByText('確認済み', { exact: true }).waitFor();
}

/** Takes a step that asks nothing further; the contract says where it stands then. */
export async function takeStep(page: Page, step: string, state: string): Promise<void> {
  await page.getByRole('group', { name: '契約を進める' }).getByRole('button', { name: step }).click();
  await page.getByRole('article').getByText(`${state} · 期間`, { exact: false }).waitFor();
}
