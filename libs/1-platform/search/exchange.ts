import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** Idle connections end before the server ends them (5 s), so that none breaks under a request. */
const idleMs = 4_000;
const agents = {
  http: new HttpAgent({ keepAlive: true, timeout: idleMs }),
  https: new HttpsAgent({ keepAlive: true, timeout: idleMs }),
};

export interface Exchanged {
  readonly status: number;
  readonly text: string;
}

/**
 * One request to the search server and its whole answer, in place of `fetch`: that sends header and body in two packets, and
 * the second waits 40 ms for the first to be acknowledged. Measured on one search of people's index: 52 → 8 ms.
 */
export function exchange(url: URL, { method = 'GET', headers, body }: RequestInit, signal: AbortSignal): Promise<Exchanged> {
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
