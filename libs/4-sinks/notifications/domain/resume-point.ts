import { isUuid } from '@musubi/kernel';

/** Stands for "had no notification yet": resuming from here finds everything. */
export const nothingYet = '00000000-0000-0000-0000-000000000000';

/** Where a stream goes on: after a notification, from the very beginning, or only with what comes new. */
export type ResumePoint = { readonly after: string } | 'beginning' | 'now';

/** Reads the Last-Event-ID header; what we never sent means a new stream. */
export function resumePointOf(lastEventId: string | undefined): ResumePoint {
  if (lastEventId === nothingYet) return 'beginning';
  return isUuid(lastEventId) ? { after: lastEventId } : 'now';
}
