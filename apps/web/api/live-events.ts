import { useEffect } from 'react';
import { leaveForLogin, queryClient } from './query-client';
import { refresh } from './refresh';
import { sessionQuery } from './session';

/** What news makes stale. The stream only says that something happened; the lists are asked again. */
const stale = ['notifications', 'inbox', 'waiting-matches', 'needs', 'need-matches', 'need-progress', 'engagements', 'mandates', 'client-needs'];

/** Several news of one moment are one refresh. */
const gatherMs = 150;

/** A stream refused is opened anew after as long as browsers wait where one only broke, and each time after twice that, till the lists are asked as often by themselves. */
const [reopenMs, mostReopenMs] = [3_000, 60_000];

/** Keeps the lists fresh by server-sent events; a stream that breaks the browser itself opens again, and it resumes. */
export function useLiveEvents(enabled: boolean): void {
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    return keepListening();
  }, [enabled]);
}

/** @returns what ends it */
function keepListening(): () => void {
  let source: EventSource;
  let refreshing: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let pauseMs = reopenMs;
  let ended = false;
  const refreshSoon = (): void => {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => refresh(...stale), gatherMs);
  };
  // Refused: the session may have been ended elsewhere, and then nothing on the page is to be read any longer. But it may also
  // have become another one just then, or the server was too busy: the page would hear of nothing until it is loaded again.
  const goOnOrLeave = async (): Promise<void> => {
    const session = await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => undefined);
    if (session === null) leaveForLogin();
    else if (!ended) {
      reopening = setTimeout(open, pauseMs);
      pauseMs = Math.min(2 * pauseMs, mostReopenMs);
    }
  };
  const open = (): void => {
    source = new EventSource('/api/v1/events');
    source.addEventListener('notification', refreshSoon);
    // A stream tells what happens from now on: the lists may have been read before that.
    source.addEventListener('open', () => {
      pauseMs = reopenMs;
      refreshSoon();
    });
    source.addEventListener('error', () => { if (source.readyState === EventSource.CLOSED) void goOnOrLeave(); });
  };
  open();
  return () => {
    ended = true;
    clearTimeout(refreshing);
    clearTimeout(reopening);
    source.close();
  };
}
