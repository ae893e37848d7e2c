import { Meilisearch } from 'meilisearch';
import type { Environment } from '../config/environment.js';

/** Nest injection token of the Meilisearch client. */
export const SEARCH_CLIENT = Symbol('SearchClient');

const requestTimeoutMs = 10_000;

/** The one client of a process; every call has a timeout. */
export function createSearchClient(environment: Pick<Environment, 'meiliUrl' | 'meiliKey'>): Meilisearch {
  return new Meilisearch({
    host: environment.meiliUrl ?? 'http://127.0.0.1:7700',
    ...(environment.meiliKey !== undefined && { apiKey: environment.meiliKey }),
    timeout: requestTimeoutMs,
  });
}

/** Whether the search server answers. */
export async function isSearchReachable(client: Meilisearch): Promise<boolean> {
  try {
    return (await client.health()).status === 'available';
  } catch {
    return false;
  }
}
