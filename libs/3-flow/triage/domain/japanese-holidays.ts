import { addDays, type PlainDate } from '@musubi/kernel';
import { weekday } from './weekday.js';

/** Holidays of fixed date since the law of 2022, as MM-DD. */
const fixed = new Set(['01-01', '02-11', '02-23', '04-29', '05-03', '05-04', '05-05', '08-11', '11-03', '11-23']);

/** Happy Mondays: month → which Monday of it. */
const mondays: Readonly<Record<string, number>> = { '01': 2, '07': 3, '09': 3, '10': 2 };

/**
 * Is it a national holiday of Japan (国民の祝日に関する法律, as in force since 2022)? Equinoxes by the
 * usual approximation, exact for 1980–2099; the one-off moves of 2019–2021 are not in it.
 */
export function isJapaneseHoliday(date: PlainDate): boolean {
  return isNamed(date) || isSubstitute(date) || (isNamed(addDays(date, -1)) && isNamed(addDays(date, 1)));
}

function isNamed(date: PlainDate): boolean {
  const [year, month = '', day] = date.split('-');
  if (fixed.has(date.slice(5))) return true;
  if (weekday(date) === 1 && mondays[month] === Math.ceil(Number(day) / 7)) return true;
  return (month === '03' && Number(day) === equinox(Number(year), 20.8431))
    || (month === '09' && Number(day) === equinox(Number(year), 23.2488));
}

/** A holiday on a Sunday moves to the next day that is none. */
function isSubstitute(date: PlainDate): boolean {
  for (let before = addDays(date, -1); isNamed(before); before = addDays(before, -1)) {
    if (weekday(before) === 0) return true;
  }
  return false;
}

function equinox(year: number, offset: number): number {
  return Math.floor(offset + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
}
