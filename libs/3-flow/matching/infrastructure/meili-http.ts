import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { SearchUnavailable } from './search-unavailable.js';

/** Idle connections end before the server ends them (5 s), so that none breaks under a request. */
const IDLE_MS = 4_000;
const agents = {
  http: new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
  https: new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
};

interface Answer {
  readonly status: number;
  readonly text: string;
}

/**
 * The client's HTTP, in place of `fetch`: that sends header and body in two packets, and the second waits 40 ms for the
 * first to be acknowledged. Measured on one need: 60 → 16 ms for the search, 50 → 4 ms for the documents.
 * Gives the parsed answer. Throws SearchUnavailable.
 */
export function meiliHttp(timeoutMs: number): (input: string | URL | Request, init?: RequestInit) => Promise<unknown> {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { status, text } = await send(url, init, timeoutMs);
    if (status >= 400) throw new SearchUnavailable('refused', `${url.pathname}: ${status} ${text.slice(0, 300)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}

async function send(url: URL, init: RequestInit, timeoutMs: number): Promise<Answer> {
  const deadline = AbortSignal.timeout(timeoutMs);
  const signal = init.signal ? AbortSignal.any([init.signal, deadline]) : deadline;
  try {
    return await exchange(url, init, signal);
  } catch (error) {
    // The client knows its own deadline by the reason it aborted with.
    if (init.signal?.aborted) throw init.signal.reason;
    const detail = error instanceof Error ? error.message : String(error);
    throw new SearchUnavailable(deadline.aborted ? 'timeout' : 'unreachable', `${url.pathname}: ${detail}`, { cause: error });
  }
}

function exchange(url: URL, { method = 'GET', headers, body }: RequestInit, signal: AbortSignal): Promise<Answer> {
  const secure = url.protocol === 'https:';
  const content = typeof body === 'string' ? Buffer.from(body) : undefined;
  const length = content && { 'content-length': String(content.length) };
  const options = {
    method, signal, agent: secure ? agents.https : agents.http,
    headers: { ...Object.fromEntries(new Headers(headers)), ...length },
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 500, text: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    request.on('error', reject);
    request.end(content);
  });
}
