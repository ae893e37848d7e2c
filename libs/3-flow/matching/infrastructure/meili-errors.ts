import { MeilisearchTaskTimeOutError, type EnqueuedTaskPromise } from 'meilisearch';
import { SearchUnavailable } from './search-unavailable.js';

/** Runs one call and turns whatever the client throws into SearchUnavailable. */
export async function answered<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toSearchUnavailable(error);
  }
}

/** Waits until the server has carried out a write. `unlessCode` names the one failure that is no failure here. */
export async function carriedOut(
  enqueue: () => EnqueuedTaskPromise, timeoutMs: number, unlessCode?: string,
): Promise<void> {
  const task = await answered(() => enqueue().waitTask({ timeout: timeoutMs, interval: 20 }));
  if (task.status !== 'succeeded' && task.error?.code !== unlessCode) {
    throw new SearchUnavailable('task_failed', `${task.type} ${task.status}: ${task.error?.message ?? 'no reason given'}`);
  }
}

/** The client wraps what its HTTP threw. */
function toSearchUnavailable(error: unknown): SearchUnavailable {
  if (error instanceof SearchUnavailable) return error;
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof SearchUnavailable) return cause;
  const detail = error instanceof Error ? error.message : String(error);
  const failure = error instanceof MeilisearchTaskTimeOutError ? 'timeout' : 'unreachable';
  return new SearchUnavailable(failure, detail, { cause: error });
}
