import type { Page } from '@playwright/test';
import { eventually } from '../servers/eventually.js';

/** Everything a page was told: bodies and addresses of the API's answers, and the messages of its stream. */
export class Heard {
  private readonly texts: string[] = [];
  private reading = 0;

  private constructor() {}

  static async by(page: Page): Promise<Heard> {
    const heard = new Heard();
    page.on('response', (response) => {
      if (!response.url().includes('/api/') || response.headers()['content-type']?.startsWith('text/event-stream')) return;
      heard.reading += 1;
      response.text().then((text) => heard.texts.push(`${response.url()} ${JSON.stringify(response.headers())} ${text}`), () => undefined).finally(() => { heard.reading -= 1; });
    });
    const wire = await page.context().newCDPSession(page);
    wire.on('Network.eventSourceMessageReceived', ({ data }) => heard.texts.push(data));
    await wire.send('Network.enable');
    return heard;
  }

  /** @returns what was heard that names one of the words */
  async naming(words: readonly string[]): Promise<string[]> {
    await eventually('every answer is read', () => Promise.resolve(this.reading === 0));
    return this.texts.filter((text) => words.some((word) => text.includes(word)));
  }

  get size(): number {
    return this.texts.length;
  }
}
