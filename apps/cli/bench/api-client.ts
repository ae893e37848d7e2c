import { type Answer, postJson } from './post-json.js';

/** A company's program: logs in once and posts. */
export class ApiClient {
  private cookie = '';

  constructor(private readonly url: string) {}

  async logIn(email: string, password: string): Promise<void> {
    const { headers } = await this.post('/api/v1/session', { email, password }, 200);
    this.cookie = (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '').join('; ');
  }

  /** As a Cookie header has them. */
  get cookies(): string {
    return this.cookie;
  }

  /** Returns the id of what was made. */
  async create(path: string, body: unknown): Promise<string> {
    const { text } = await this.post(path, body, 201);
    return (JSON.parse(text) as { id: string }).id;
  }

  private async post(path: string, body: unknown, expected: number): Promise<Answer> {
    const answer = await postJson(new URL(path, this.url), body, this.cookie === '' ? {} : { cookie: this.cookie });
    if (answer.status !== expected) throw new Error(`POST ${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
    return answer;
  }
}
