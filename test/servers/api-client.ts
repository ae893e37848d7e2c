/** A caller of the HTTP API with its own session, as a script would be. */
export class ApiClient {
  private readonly cookies = new Map<string, string>();

  /** @param prefix where the API stands below the address */
  constructor(readonly baseUrl: string, private readonly prefix = '/api/v1') {}

  async login(email: string, password: string): Promise<Answer> {
    const answer = await this.call('POST', '/session', { email, password });
    if (answer.status !== 200) throw new Error(`login of ${email}: ${answer.status} ${answer.text}`);
    return answer;
  }

  /** The session's cookie as a Cookie header has it. */
  get session(): string | undefined {
    return this.cookie('__Host-musubi');
  }

  /** Any cookie, as a Cookie header has it. */
  cookie(name: string): string | undefined {
    const value = this.cookies.get(name);
    return value === undefined ? undefined : `${name}=${value}`;
  }

  /** Another browser is as this one was. */
  forget(name: string): void {
    this.cookies.delete(name);
  }

  /** Has this cookie, `name=value`. */
  keep(cookie: string): void {
    const [name = '', value = ''] = cookie.split('=', 2);
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }

  /** Keeps the cookies of an answer. */
  take(response: Response): void {
    for (const set of response.headers.getSetCookie()) this.keep(set.split(';', 1)[0] ?? '');
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('GET', path, undefined, headers);
  }

  post(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call('POST', path, body, headers);
  }

  async call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const response = await fetch(`${this.baseUrl}${this.prefix}${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookies.size > 0 && { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    this.take(response);
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
