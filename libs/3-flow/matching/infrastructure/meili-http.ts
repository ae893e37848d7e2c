import { exchange, type Exchanged } from '@musubi/platform/search/exchange';
import { SearchUnavailable } from './search-unavailable.js';

/**
 * The client's HTTP without the 40 ms that `fetch` waits. Measured on one need: 60 → 16 ms for the search, 50 → 4 ms for the
 * documents. Gives the parsed answer. Throws SearchUnavailable.
 */
export function meiliHttp(timeoutMs: number): (input: string | URL | Request, init?: RequestInit) => Promise<unknown> {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { status, text } = await send(url, init, timeoutMs);
    if (status >= 400) throw new SearchUnavailable('refused', `${url.pathname}: ${status} ${text.slice(0, 300)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}

async function send(url: URL, init: RequestInit, timeoutMs: number): Promise<Exchanged> {
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
