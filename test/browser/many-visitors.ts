import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { password } from '../builders/password.js';
import { startSystem, type System } from '../servers/system.js';
import { logIn, openBrowser, visit, type Visitor } from './open-browser.js';
import { picturesOf } from './pictures.js';

/** A system and a browser in which many people come and go. */
export class ManyVisitors {
  private readonly visitors: Visitor[] = [];
  /** Who has gone leaves a desk for the next one: opening a browser's first page costs three times as much as any later one. */
  private readonly freeDesks: Visitor[] = [];
  private constructor(readonly system: System, private readonly browser: Browser) {}

  static async open(more: NodeJS.ProcessEnv = {}): Promise<ManyVisitors> {
    const [system, browser] = await Promise.all([startSystem({ more }), openBrowser()]);
    return new ManyVisitors(system, browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.system.stop();
  }

  /** Somebody of whom the browser knows nothing. */
  async newVisitor(): Promise<Visitor> {
    const free = this.freeDesks.pop();
    if (free) return free;
    const visitor = await visit(this.browser, this.system.url);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Everybody goes; of no one is anything left in the browser. */
  async leave(): Promise<void> {
    await Promise.all(this.visitors.filter((visitor) => !this.freeDesks.includes(visitor)).map(async (visitor) => {
      const { page, context } = visitor;
      await page.evaluate('localStorage.clear(); sessionStorage.clear()');
      await page.goto('about:blank');
      await context.clearCookies();
      this.freeDesks.push(visitor);
    }));
  }

  /** Somebody new, logged in. */
  async atDesk(email: string): Promise<Visitor> {
    const visitor = await this.newVisitor();
    await logIn(visitor, email, password);
    return visitor;
  }

  /** What went wrong in anybody's page, the content policy's complaints included. */
  get errors(): string[] {
    return this.visitors.flatMap(({ errors }) => errors);
  }
}

export const picture = picturesOf('login');

export async function fillPassword(page: Page, email: string, word: string): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('メールアドレス').fill(email);
  await page.getByLabel('パスワード', { exact: true }).fill(word);
  await page.getByRole('button', { name: 'ログイン', exact: true }).click();
}

/** The code of this moment, or of the next one: the page takes each once. */
export const codeOf = (secret: string, ahead = 0): string => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + ahead * 30_000 });
