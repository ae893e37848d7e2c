/** A caller of the HTTP API with its own session, as a script would be. */
export class ApiClient {
  private cookie: string | undefined;

  constructor(readonly baseUrl: string) {}

  async login(email: string, password: string): Promise<Answer> {
    const answer = await this.call('POST', '/session', { email, password });
    if (answer.status !== 200) throw new Error(`login of ${email}: ${answer.status} ${answer.text}`);
    return answer;
  }

  get session(): string | undefined {
    return this.cookie;
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', path, body, headers);
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookie !== undefined && { cookie: this.cookie }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    const set = response.headers.getSetCookie().find((cookie) => cookie.startsWith('__Host-musubi='));
    if (set) this.cookie = set.split(';')[0];
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: parse(text) };
  }
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // The tests say what they expect of each answer; a wrong shape fails there.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of every route pass through here
  readonly body: any;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
