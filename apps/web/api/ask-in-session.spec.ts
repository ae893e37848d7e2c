import { askInSession } from './ask-in-session';

const url = 'http://musubi.test/api/v1/session';

/** A browser's cookie and a server that knows one session, as far as both decide what a request is answered. */
class Network {
  cookie: string | undefined = 'first';
  session = 'first';
  readonly asked: string[] = [];
  readonly pauses: number[] = [];
  /** Happens while the page waits. */
  readonly meanwhile: (() => unknown)[] = [];

  readonly page = askInSession(
    async (request) => {
      const answer = this.answer(request, this.cookie, await request.text());
      this.asked.push(`${request.method} ${answer.status}`);
      return answer;
    },
    async (ms) => {
      this.pauses.push(ms);
      await this.meanwhile.shift()?.();
    },
  );

  async status(method: string, body?: string): Promise<number> {
    return (await this.page(this.request(method, body))).status;
  }

  request(method: string, body?: string): Request {
    return new Request(url, { method, ...(body === undefined ? {} : { body }) });
  }

  /** What another tab does: at the server and in the browser. */
  logInElsewhere(session: string): void {
    this.session = session;
    this.cookie = session;
  }

  private answer(request: Request, cookie: string | undefined, body: string): Response {
    const headers: Record<string, string> = cookie === undefined ? {} : { 'x-csrf-token': `token of ${cookie}` };
    const refuse = (status: number, code: string): Response => Response.json({ code }, { status, headers });
    if (cookie !== undefined && request.method !== 'GET' && request.headers.get('x-csrf-token') !== `token of ${cookie}`) return refuse(403, 'request.csrf_token');
    if (cookie !== this.session) return refuse(401, 'session.missing');
    if (body === 'forbidden') return refuse(403, 'session.forbidden');
    if (body === 'wrong password') return refuse(401, 'session.wrong_credentials');
    return new Response(body, { headers });
  }
}

let network: Network;
beforeEach(() => { network = new Network(); });

it('shows the token that the answer before brought', async () => {
  await network.status('GET');
  expect([await network.status('PATCH', 'x'), network.asked]).toEqual([200, ['GET 200', 'PATCH 200']]);
});

it('asks again, whole, with the token that the refusal brings', async () => {
  await network.status('GET');
  network.logInElsewhere('second');
  const answer = await network.page(network.request('PATCH', '{"locale":"en"}'));
  expect([await answer.text(), network.asked]).toEqual(['{"locale":"en"}', ['GET 200', 'PATCH 403', 'PATCH 200']]);
});

it('shows the token of the refusal itself, when a late answer of the former session has put that one\'s back', async () => {
  await network.status('GET');
  network.logInElsewhere('second');
  network.meanwhile.push(async () => {
    network.logInElsewhere('first');
    await network.status('GET');
    network.logInElsewhere('second');
  });
  expect([await network.status('PATCH', 'x'), network.asked]).toEqual([200, ['GET 200', 'PATCH 403', 'GET 200', 'PATCH 200']]);
});

it('asks again what was asked under a session that a login elsewhere has ended meanwhile', async () => {
  await network.status('GET');
  network.session = 'second';
  network.meanwhile.push(() => undefined, () => { network.cookie = 'second'; });
  expect([await network.status('GET'), network.asked]).toEqual([200, ['GET 200', 'GET 401', 'GET 401', 'GET 200']]);
});

it('changes what it was to change, even when the answer of the login comes late', async () => {
  await network.status('GET');
  network.session = 'second';
  network.meanwhile.push(() => undefined, () => undefined, () => { network.cookie = 'second'; });
  expect([await network.status('PATCH', 'x'), network.asked.slice(1)]).toEqual([200, ['PATCH 401', 'PATCH 401', 'PATCH 401', 'PATCH 403', 'PATCH 200']]);
});

it('believes before long that a session has ended', async () => {
  await network.status('GET');
  network.session = 'of somebody else';
  expect([await network.status('GET'), network.asked.slice(1)]).toEqual([401, Array<string>(4).fill('GET 401')]);
  expect(network.pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(1_500);
});

it('believes at once who has no session at all', async () => {
  network.cookie = undefined;
  expect([await network.status('GET'), await network.status('PATCH', 'x'), network.asked]).toEqual([401, 401, ['GET 401', 'PATCH 401']]);
});

it('believes at once that the session has ended with which the page is opened', async () => {
  network.session = 'of somebody else';
  expect([await network.status('GET'), network.asked]).toEqual([401, ['GET 401']]);
});

it('gives back what is refused for itself, and asks no second time', async () => {
  await network.status('GET');
  expect(await network.status('POST', 'forbidden')).toBe(403);
  expect(await network.status('POST', 'wrong password')).toBe(401);
  expect(network.asked).toEqual(['GET 200', 'POST 403', 'POST 401']);
});

it('gives up on a token that is never right', async () => {
  const never = askInSession(() => {
    network.asked.push('refused');
    return Promise.resolve(Response.json({ code: 'request.csrf_token' }, { status: 403, headers: { 'x-csrf-token': 'never' } }));
  }, () => Promise.resolve());
  expect([(await never(network.request('DELETE'))).status, network.asked.length]).toEqual([403, 3]);
});

it('gives back a refusal that is not ours, as from a server between', async () => {
  const foreign = askInSession(() => Promise.resolve(new Response('<h1>no</h1>', { status: 403 })), () => Promise.resolve());
  expect(await (await foreign(network.request('DELETE'))).text()).toBe('<h1>no</h1>');
});
