import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { eventually } from '../servers/eventually.js';
import { chromiumFile } from '../run/chromium.mjs';

const quiet = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
  // A process kept ready for another site: nobody here goes there.
  '--disable-features=SpareRendererForSitePerProcess',
];

export function openBrowser(): Promise<Browser> {
  const executablePath = chromiumFile();
  if (executablePath === undefined) throw new Error('no Chromium: the requirements of the suite say how to get it');
  return chromium.launch({ executablePath, args: quiet });
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What went wrong in the page: uncaught errors, and what the content policy forbade. */
  readonly errors: string[];
}

/** A person at a desk with a Japanese browser; animations are off, so that screenshots are the same each time. */
export async function visit(browser: Browser, baseURL: string, more: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({ baseURL, locale: 'ja-JP', timezoneId: 'Asia/Tokyo', viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce', ...more });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  // What the content policy forbids is only written to the console, and looks fine at first sight.
  page.on('console', (message) => { if (message.text().includes('Content Security Policy')) errors.push(message.text()); });
  return { page, context, errors };
}

export async function logIn({ page }: Visitor, email: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/login'));
  // The address comes first: until the desk stands there, a click may still meet the page before.
  await page.getByRole('button', { name: /^(?:アカウント|Account)$/u }).waitFor();
}

/** Looks until the page is as wanted: a new address does not yet mean that what stands below it has come. */
export async function shows<T>(what: string, read: () => Promise<T>, wanted: unknown): Promise<void> {
  await eventually(what, async () => {
    expect(await read()).toEqual(wanted);
    return true;
  });
}
