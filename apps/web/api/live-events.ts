import { useEffect } from 'react';
import { refresh } from './refresh';

/** What news makes stale. The stream only says that something happened; the lists are asked again. */
const stale = ['notifications', 'inbox', 'needs', 'need-matches', 'need-progress', 'engagements'];

/** Several news of one moment are one refresh. */
const gatherMs = 150;

/** Keeps the lists fresh by server-sent events; the browser reconnects and resumes by itself. */
export function useLiveEvents(enabled: boolean): void {
  useEffect(() => {
    if (!enabled || typeof EventSource === 'undefined') return;
    const source = new EventSource('/api/v1/events');
    let timer: ReturnType<typeof setTimeout> | undefined;
    source.addEventListener('notification', () => {
      clearTimeout(timer);
      timer = setTimeout(() => refresh(...stale), gatherMs);
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [enabled]);
}
