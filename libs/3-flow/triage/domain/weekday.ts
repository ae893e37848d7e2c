import type { PlainDate } from '@musubi/kernel';

/** Day of the week, 0 (Sunday) to 6. */
export function weekday(date: PlainDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
