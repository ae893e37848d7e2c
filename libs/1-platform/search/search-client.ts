import { Meilisearch } from 'meilisearch';
import type { Environment } from '../config/environment.js';
import { exchange } from './exchange.js';

/** Nest injection token of the Meilisearch client. */
export const SEARCH_CLIENT = Symbol('SearchClient');

const requestTimeoutMs = 10_000;
const defaultUrl = 'http://127.0.0.1:7700';

/** The one client of a process; every call has a timeout. */
export function createSearchClient(environment: Pick<Environment, 'meiliUrl' | 'meiliKey'>): Meilisearch {
  return new Meilisearch({
    host: environment.meiliUrl ?? defaultUrl,
    ...(environment.meiliKey !== undefined && { apiKey: environment.meiliKey }),
    timeout: requestTimeoutMs,
  });
}

/**
 * A client for searches that somebody waits for: without the 40 ms that `fetch` loses on each (exchange.ts), and with a deadline
 * of its own. Whatever goes wrong, a refusal by the server too, comes as MeilisearchRequestError.
 */
export function createAskingClient(environment: Pick<Environment, 'meiliUrl' | 'meiliKey'>, timeout: number): Meilisearch {
  return new Meilisearch({
    host: environment.meiliUrl ?? defaultUrl,
    ...(environment.meiliKey !== undefined && { apiKey: environment.meiliKey }),
    timeout,
    httpClient: ask,
  });
}

async function ask(input: string | URL | Request, init: RequestInit = {}): Promise<unknown> {
  const url = new URL(input instanceof Request ? input.url : input);
  const { status, text } = await exchange(url, init, init.signal ?? AbortSignal.timeout(requestTimeoutMs));
  if (status >= 400) throw new Error(`${url.pathname} answered ${status}: ${text.slice(0, 300)}`);
  return JSON.parse(text) as unknown;
}

/** Whether the search server answers. */
export async function isSearchReachable(client: Meilisearch): Promise<boolean> {
  try {
    return (await client.health()).status === 'available';
  } catch {
    return false;
  }
}
