import { type PlainDate, plainDateInTokyo } from '@musubi/kernel';

const tokyoOffsetMs = 9 * 3_600_000;

/**
 * The day whose digest is due at an instant: today, on a working day from the reader's time on.
 *
 * @param digestAt `HH:MM` in Tokyo
 */
export function digestDay(now: Date, digestAt: string, isWorkingDay: (day: PlainDate) => boolean): PlainDate | undefined {
  const day = plainDateInTokyo(now);
  const time = new Date(now.getTime() + tokyoOffsetMs).toISOString().slice(11, 16);
  return time >= digestAt && isWorkingDay(day) ? day : undefined;
}

/** Stands for the event of a day's digest: a UUID (version 8, RFC 9562) that says the day, so that a person has one digest of it. */
export function digestEventId(day: PlainDate): string {
  return `00000000-0000-8000-8000-0000${day.replaceAll('-', '')}`;
}
