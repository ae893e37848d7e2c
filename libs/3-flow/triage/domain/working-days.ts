import { addDays, type PlainDate } from '@musubi/kernel';
import { isJapaneseHoliday } from './japanese-holidays.js';
import { weekday } from './weekday.js';

/** Universities work Monday to Friday, not on national holidays nor from 29 December to 3 January. */
export function isWorkingDay(date: PlainDate): boolean {
  const day = weekday(date);
  const monthDay = date.slice(5);
  const newYear = monthDay >= '12-29' || monthDay <= '01-03';
  return day !== 0 && day !== 6 && !newYear && !isJapaneseHoliday(date);
}

/** The `count`-th working day after a date; the date itself does not count. */
export function addWorkingDays(date: PlainDate, count: number): PlainDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}
