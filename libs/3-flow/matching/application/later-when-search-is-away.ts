import { type Postponed, snooze } from '@musubi/platform/events/subscriber';
import { SearchUnavailable } from '../infrastructure/search-unavailable.js';

const awayMs = 2_000;

/** However long the search engine stays away, that is no failure of an event: nothing may end in the dead letter for it. */
export async function laterWhenSearchIsAway<Prepared>(prepare: () => Promise<Prepared>): Promise<Prepared | Postponed> {
  try {
    return await prepare();
  } catch (error) {
    const isAway = error instanceof SearchUnavailable && (error.failure === 'unreachable' || error.failure === 'timeout');
    if (isAway) return snooze(awayMs, error.message);
    throw error;
  }
}
