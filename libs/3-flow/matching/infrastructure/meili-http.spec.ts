import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { analyseDocument } from '../domain/analysis/analyse-document.js';
import { MeiliMatchIndex } from './meili-match-index.js';
import { meiliHttp } from './meili-http.js';
import { SearchUnavailable } from './search-unavailable.js';

let server: Server | undefined;
const serve = (listener: RequestListener) => new Promise<string>((resolve) => {
  server = createServer(listener).listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server?.address() as AddressInfo).port}/`));
});
afterEach(() => { server?.closeAllConnections(); server?.close(); });

describe('meiliHttp', () => {
  it('sends method, headers and body and gives the parsed answer', async () => {
    const url = await serve((request, response) => {
      request.on('data', (body) => response.end(JSON.stringify([request.method, request.headers.authorization, String(body)])));
    });
    expect(await meiliHttp(1_000)(url, { method: 'POST', headers: { authorization: 'Bearer k' }, body: '磁気' })).toEqual(['POST', 'Bearer k', '磁気']);
  });

  it('gives nothing for an empty answer', async () => {
    expect(await meiliHttp(1_000)(await serve((_, response) => response.end()))).toBeUndefined();
  });

  it.each([
    ['refused', 1_000, (_: unknown, response: { writeHead(status: number): { end(text: string): void } }) => response.writeHead(403).end('{"code":"invalid_api_key"}')],
    ['timeout', 50, () => undefined],
    ['unreachable', 1_000, (_: unknown, response: { destroy(): void }) => response.destroy()],
  ])('says %s', async (failure, timeoutMs, listener) => {
    const url = await serve(listener as RequestListener);
    await expect(meiliHttp(timeoutMs as number)(url)).rejects.toMatchObject({ name: 'SearchUnavailable', failure });
  });

  it('ends as the client wants when the client aborts', async () => {
    const url = await serve(() => undefined);
    await expect(meiliHttp(1_000)(url, { signal: AbortSignal.abort('mine') })).rejects.toBe('mine');
  });
});

describe('MeiliMatchIndex without a server', () => {
  it('fails with SearchUnavailable only', async () => {
    const index = new MeiliMatchIndex({ url: 'http://127.0.0.1:9', key: 'k' }, 'none');
    const document = { document: analyseDocument('1', {}), tenantId: 't', version: 1, kind: 'seed', audience: [] };
    const calls = [
      () => index.create(), () => index.put([document]), () => index.remove(['1']), () => index.count(),
      () => index.drop(), () => index.search({ queries: [{ term: 'wing', weights: [1] }], limit: 1 }),
    ];
    for (const call of calls) await expect(call()).rejects.toBeInstanceOf(SearchUnavailable);
  });
});
