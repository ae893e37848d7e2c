import { request, type IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { password } from '../builders/password.js';
import { startSystem, type System } from '../servers/system.js';

jest.setTimeout(60_000);

let system: System;
let script: string;

beforeAll(async () => {
  system = await startSystem({ worker: false });
  const page = await get('/');
  script = /src="(\/assets\/[^"]+\.js)"/u.exec(page.body.toString())?.[1] ?? '';
  expect(script).not.toBe('');
});

afterAll(() => system?.stop());

interface Answered {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Not `fetch`: it asks for every encoding and opens what it gets. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  return new Promise((resolve, reject) => {
    request(new URL(path, system.url), { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }));
    }).on('error', reject).end();
  });
}

describe('the files of the page', () => {
  let plain: Answered;

  beforeAll(async () => { plain = await get(script); });

  test('come as they are to who names no encoding', () => {
    expect(plain.status).toBe(200);
    expect(plain.headers).toMatchObject({ 'content-type': expect.stringMatching(/javascript/u), vary: 'Accept-Encoding', 'cache-control': expect.stringContaining('immutable') });
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  test.each([
    ['br, gzip', 'br', brotliDecompressSync],
    ['gzip, deflate, br;q=0.5', 'gzip', gunzipSync],
    ['gzip', 'gzip', gunzipSync],
    ['*', 'br', brotliDecompressSync],
  ])('come compressed to who accepts %s', async (accepted, encoding, open) => {
    const { status, headers, body } = await get(script, { 'accept-encoding': accepted });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-encoding': encoding, vary: 'Accept-Encoding', 'content-type': plain.headers['content-type'],
      'cache-control': plain.headers['cache-control'], 'content-length': String(body.length),
    });
    expect(headers.etag).not.toBe(plain.headers.etag);
    expect(body.length).toBeLessThan(plain.body.length / 2);
    expect(open(body).equals(plain.body)).toBe(true);
  });

  test.each(['identity', 'br;q=0, gzip;q=0', 'deflate'])('stay plain for %s', async (accepted) => {
    const { headers, body } = await get(script, { 'accept-encoding': accepted });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body.equals(plain.body)).toBe(true);
  });

  test('are not sent again to who has them, in the encoding they were got in', async () => {
    const first = await get(script, { 'accept-encoding': 'br' });
    const again = await get(script, { 'accept-encoding': 'br', 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
    expect((await get(script, { 'accept-encoding': 'gzip', 'if-none-match': String(first.headers.etag) })).status).toBe(200);
  });

  test('bear no encoding where there is no file or no such method', async () => {
    const encoded = { 'accept-encoding': 'br' };
    for (const answer of [await get('/assets/nothing.js', encoded), await get('/assets/..%2findex.html', encoded), await get(script, encoded, 'DELETE')]) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.headers).not.toHaveProperty('content-encoding');
    }
    expect((await get('/.built-from')).status).toBe(404);
  });
});

test('the stream of events is never compressed: its lines must leave at once', async () => {
  const login = await fetch(`${system.url}/api/v1/session`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: system.world.battery.email, password }),
  });
  const cookie = login.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
  const headers = await new Promise<IncomingMessage['headers']>((resolve, reject) => {
    const stream = request(new URL('/api/v1/events', system.url), { headers: { cookie, accept: 'text/event-stream', 'accept-encoding': 'br, gzip' }, agent: false }, (answer) => {
      answer.on('error', () => undefined);
      resolve(answer.headers);
      stream.destroy();
    });
    stream.on('error', reject).end();
  });
  expect(headers['content-type']).toMatch(/^text\/event-stream/u);
  expect(headers).not.toHaveProperty('content-encoding');
});
