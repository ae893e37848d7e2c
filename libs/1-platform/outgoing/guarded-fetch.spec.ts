import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guardedFetch, OutgoingError } from './guarded-fetch.js';
import { type OutgoingRules, publicOnly, publicOrLoopback } from './outgoing-rules.js';

/** Stands for everything that lives behind the firewall. */
let inside: Server;
let port: number;
let visits: string[];
let answer: RequestListener;

beforeAll(async () => {
  inside = createServer((asked, response) => {
    visits.push(`${asked.socket.localAddress?.replace('::ffff:', '') ?? ''}${asked.url ?? ''}`);
    answer(asked, response);
  });
  await new Promise<void>((resolve) => { inside.listen(0, '0.0.0.0', resolve); });
  ({ port } = inside.address() as AddressInfo);
});
afterAll(() => new Promise((resolve) => { inside.closeAllConnections(); inside.close(resolve); }));
beforeEach(() => {
  visits = [];
  answer = (_, response) => { response.setHeader('content-type', 'application/json').end('{"issuer":"here"}'); };
});

const resolvingTo = (...addresses: string[]): OutgoingRules['resolve'] => () =>
  Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));
const problemOf = async (address: string, rules: OutgoingRules = publicOnly): Promise<unknown> => {
  try {
    return (await guardedFetch(address, {}, rules)).status;
  } catch (error) {
    return error instanceof OutgoingError ? error.problem : error;
  }
};

describe('to the public internet alone', () => {
  test.each([
    '127.0.0.1', '127.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '169.254.169.254', '10.0.0.1', '192.168.0.1', '0.0.0.0', '[fe80::1]', '[fd00::1]',
  ])('%s is not asked, by whatever scheme', async (host) => {
    expect([await problemOf(`https://${host}:${port}/`), await problemOf(`http://${host}:${port}/`)]).toEqual(['address', 'address']);
    expect(visits).toEqual([]);
  });

  test.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1'])('a name for %s is not asked', async (address) => {
    expect(await problemOf(`https://issuer.example:${port}/`, { ...publicOnly, resolve: resolvingTo(address) })).toBe('address');
    expect(visits).toEqual([]);
  });

  test('a name that has one such address beside a public one is not asked', async () => {
    expect(await problemOf(`https://issuer.example:${port}/`, { ...publicOnly, resolve: resolvingTo('8.8.8.8', '127.0.0.1') })).toBe('address');
    expect(visits).toEqual([]);
  });

  test('localhost is no public name', async () => {
    expect(await problemOf(`https://localhost:${port}/`)).toBe('address');
  });

  test.each(['file:///etc/passwd', 'ftp://issuer.example/', 'gopher://127.0.0.1/', 'data:,x', 'https://user:word@issuer.example/', 'https://user@issuer.example/', 'issuer.example', ''])(
    '%s is no address to ask', async (address) => { expect(await problemOf(address)).toBe('scheme'); });

  test('plain http is refused for public addresses too, where this machine is allowed as well', async () => {
    for (const rules of [publicOnly, publicOrLoopback]) expect(await problemOf('http://8.8.8.8/', rules)).toBe('address');
  });
});

describe('a name that answers otherwise the second time', () => {
  /** 127.0.0.2 plays the public address, 127.0.0.1 the private one. */
  const rebinding = (): OutgoingRules => {
    const answers = ['127.0.0.2', '127.0.0.1'];
    return { ...publicOnly, mayReach: (address) => address === '127.0.0.2', resolve: () => Promise.resolve([{ address: answers.shift() ?? '127.0.0.1', family: 4 }]) };
  };

  test('is asked at the address that was checked', async () => {
    expect(await problemOf(`http://issuer.example:${port}/metadata`, rebinding())).toBe(200);
    expect(visits).toEqual(['127.0.0.2/metadata']);
  });

  test('mutant: checked first and resolved again by the request, it reaches the private one', async () => {
    const rules = rebinding();
    const [checked] = await rules.resolve('issuer.example');
    expect(rules.mayReach(checked?.address ?? '', 'http:')).toBe(true);
    await new Promise<void>((resolve, reject) => {
      request(`http://issuer.example:${port}/metadata`, {
        agent: false,
        lookup: (host, { all }, done) => { void rules.resolve(host).then((found) => { if (all) done(null, [...found]); else done(null, found[0]?.address ?? '', 4); }); },
      }, (response) => { response.resume().on('end', resolve); }).on('error', reject).end();
    });
    expect(visits).toEqual(['127.0.0.1/metadata']);
  });
});

describe('an answer', () => {
  const here = (): string => `http://127.0.0.1:${port}/`;

  test('comes with its status, headers and body, where this machine is allowed', async () => {
    const response = await guardedFetch(here(), { method: 'POST', headers: { accept: 'application/json' }, body: 'code=x' }, publicOrLoopback);
    expect([response.status, response.headers.get('content-type'), await response.json()]).toEqual([200, 'application/json', { issuer: 'here' }]);
  });

  test('that sends elsewhere is not followed', async () => {
    answer = (asked, response) => { response.writeHead(asked.url === '/' ? 302 : 200, { location: '/secret' }).end(); };
    expect(await problemOf(here(), publicOrLoopback)).toBe('redirect');
    expect(visits).toEqual(['127.0.0.1/']);
  });

  test('without end is cut off by size', async () => {
    answer = (_, response) => {
      const more = (): void => { while (!response.destroyed && response.write('x'.repeat(65_536))); };
      response.on('drain', more);
      more();
    };
    expect(await problemOf(here(), publicOrLoopback)).toBe('size');
  });

  test('that does not come, or stops half-way, is cut off by time', async () => {
    const rules = { ...publicOrLoopback, milliseconds: 100 };
    answer = () => undefined;
    expect(await problemOf(here(), rules)).toBe('time');
    answer = (_, response) => { response.write('{'); };
    expect(await problemOf(here(), rules)).toBe('time');
  });

  test('with a status that does not exist is none', async () => {
    answer = (asked) => { asked.socket.end('HTTP/1.1 999 Odd\r\ncontent-length: 0\r\n\r\n'); };
    expect(await problemOf(here(), publicOrLoopback)).toBe('unreachable');
  });

  test('that nobody gives is unreachable', async () => {
    expect(await problemOf('http://127.0.0.1:1/', publicOrLoopback)).toBe('unreachable');
    expect(await problemOf('https://issuer.example/', { ...publicOnly, resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toBe('unreachable');
  });
});
