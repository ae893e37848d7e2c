const days = 3;

/** After a restored backup or an outage of days, yesterday's news must not flood the readers: it is in the list. */
export function isTooOldToSend(requestedAt: Date, now: Date): boolean {
  return now.getTime() - requestedAt.getTime() > days * 86_400_000;
}
