import type { Branded } from './branded.js';
import type { Clock } from './clock.js';
import { fail, ok, type DomainError, type Result } from './result.js';

/** A day of the calendar without a time zone, `YYYY-MM-DD`, years 0001–9999. Plain dates sort as text. */
export type PlainDate = Branded<string, 'PlainDate'>;

const pattern = /^(?!0000)\d{4}-\d{2}-\d{2}$/;
const millisecondsPerDay = 86_400_000;

// Japan has had no daylight saving time since 1951: Asia/Tokyo is +09:00, whatever zone the process runs in.
const tokyoOffset = 9 * 3_600_000;

/** Is it `YYYY-MM-DD` and a day that exists? */
export function isPlainDate(value: unknown): value is PlainDate {
  if (typeof value !== 'string' || !pattern.test(value)) return false;
  const milliseconds = midnight(value);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(value);
}

/** Reads a date from input. Error `plain_date.invalid`. */
export function parsePlainDate(text: string): Result<PlainDate, DomainError> {
  return isPlainDate(text) ? ok(text) : fail('plain_date.invalid', 'Not a date of the form YYYY-MM-DD.');
}

/** Takes a date that must be one (a literal, a row). Throws RangeError. */
export function plainDate(text: string): PlainDate {
  if (!isPlainDate(text)) throw new RangeError(`not a date of the form YYYY-MM-DD: ${text}`);
  return text;
}

/** The day `days` later; earlier when negative. Throws RangeError when it leaves the years 0001–9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromMilliseconds(midnight(date) + days * millisecondsPerDay);
}

/** Days from one date to another: 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return (midnight(to) - midnight(from)) / millisecondsPerDay;
}

/** For sorting: negative, 0 or positive as a is earlier than, equal to or later than b. */
export function comparePlainDates(a: PlainDate, b: PlainDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date in Asia/Tokyo at an instant. Throws RangeError on an invalid Date. */
export function plainDateInTokyo(instant: Date): PlainDate {
  return fromMilliseconds(instant.getTime() + tokyoOffset);
}

/** Today's date in Asia/Tokyo. */
export function todayInTokyo(clock: Clock): PlainDate {
  return plainDateInTokyo(clock.now());
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: PlainDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function midnight(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function fromMilliseconds(milliseconds: number): PlainDate {
  return plainDate(new Date(milliseconds).toISOString().split('T', 1).join());
}
