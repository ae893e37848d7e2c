import { addDays, type PlainDate } from '@musubi/kernel';
import { weekday } from './weekday.js';

/** The Monday of a date's week; weeks begin on Monday, in Tokyo as the date itself. */
export function weekOf(date: PlainDate): PlainDate {
  return addDays(date, -((weekday(date) + 6) % 7));
}

/** The instant at which a week begins in Tokyo. */
export function beginOfWeek(monday: PlainDate): Date {
  return new Date(`${monday}T00:00:00+09:00`);
}
