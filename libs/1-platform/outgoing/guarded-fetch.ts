import { request as requestByHttp } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { OutgoingRules } from './outgoing-rules.js';

export type OutgoingProblem = 'address' | 'redirect' | 'scheme' | 'size' | 'time' | 'unreachable';

/** The request was not made, or its answer not taken. */
export class OutgoingError extends Error {
  constructor(readonly problem: OutgoingProblem, cause?: unknown) {
    super(`outgoing request: ${problem}`, { cause });
    this.name = 'OutgoingError';
  }
}

export interface OutgoingRequest {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | undefined;
}

/**
 * Fetches an address that somebody outside has named, such as an issuer's. The name is resolved once, every address it has
 * must be allowed, and the connection goes to exactly those: a name that answers otherwise the second time gains nothing.
 * No redirect is followed, no connection is used again, no proxy is asked.
 *
 * @throws OutgoingError
 */
export async function guardedFetch(address: string | URL, { method = 'GET', headers = {}, body }: OutgoingRequest, rules: OutgoingRules): Promise<Response> {
  const url = checkedUrl(address);
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // Node asks no resolver for what is an address already.
  if (isIP(host) !== 0 && !rules.mayReach(host, url.protocol)) throw new OutgoingError('address');
  const signal = AbortSignal.timeout(rules.milliseconds);
  try {
    return toResponse(await send(url, { method, headers, body }, { rules, signal }));
  } catch (error) {
    if (error instanceof OutgoingError) throw error;
    throw new OutgoingError(signal.aborted ? 'time' : 'unreachable', error);
  }
}

function checkedUrl(address: string | URL): URL {
  const url = URL.canParse(String(address)) ? new URL(address) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.username !== '' || url.password !== '') throw new OutgoingError('scheme');
  return url;
}

interface Bounds {
  readonly rules: OutgoingRules;
  readonly signal: AbortSignal;
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

function send(url: URL, { method, headers, body }: OutgoingRequest, { rules, signal }: Bounds): Promise<Answer> {
  const request = url.protocol === 'https:' ? requestByHttps : requestByHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: { ...headers, 'accept-encoding': 'identity' }, signal, agent: false, lookup: pinned(url.protocol, rules) });
    const refuse = (problem: OutgoingProblem): void => {
      reject(new OutgoingError(problem));
      sent.destroy();
    };
    sent.on('error', reject);
    sent.on('response', (answer) => {
      const parts: Buffer[] = [];
      let size = 0;
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400) refuse('redirect');
      answer.on('error', reject);
      answer.on('data', (part: Buffer) => {
        size += part.length;
        if (size > rules.bytes) refuse('size');
        else parts.push(part);
      });
      answer.on('end', () => { resolve({ status, headers: answer.headers, body: Buffer.concat(parts) }); });
    });
    sent.end(body);
  });
}

/** Resolves and checks in the same step in which the socket learns where to connect. */
function pinned(protocol: string, rules: OutgoingRules): LookupFunction {
  return (host, { all }, done) => {
    rules.resolve(host).then((addresses) => {
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => rules.mayReach(address, protocol))) done(new OutgoingError('address'), '', 0);
      else if (all) done(null, [...addresses]);
      else done(null, first.address, first.family);
    }, (error: unknown) => { done(error as NodeJS.ErrnoException, '', 0); });
  };
}

function toResponse({ status, headers, body }: Answer): Response {
  const told = Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as [string, string]]));
  return new Response([204, 205].includes(status) ? null : new Uint8Array(body), { status, headers: told });
}
