import { useEffect } from 'react';
import { leaveForLogin, queryClient } from './query-client';
import { refresh } from './refresh';
import { sessionQuery } from './session';

/** What news makes stale. The stream only says that something happened; the lists are asked again. */
const stale = ['notifications', 'inbox', 'waiting-matches', 'needs', 'need-matches', 'need-progress', 'engagements', 'mandates', 'client-needs'];

/** Several news of one moment are one refresh. */
const gatherMs = 150;

/** Keeps the lists fresh by server-sent events; the browser reconnects and resumes by itself. */
export function useLiveEvents(enabled: boolean): void {
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    const source = new EventSource('/api/v1/events');
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refreshSoon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => refresh(...stale), gatherMs);
    };
    source.addEventListener('notification', refreshSoon);
    // A stream tells what happens from now on: the lists may have been read before that.
    source.addEventListener('open', refreshSoon);
    source.addEventListener('error', () => {
      // Refused for good: the session may have been ended elsewhere, and then nothing on the page is to be read any longer.
      if (source.readyState === EventSource.CLOSED) void queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 }).then((session) => { if (!session) leaveForLogin(); }, () => undefined);
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [enabled]);
}
