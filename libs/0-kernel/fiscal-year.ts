import { eraOfFiscalYear } from './japanese-era.js';
import { addDays, partsOf, plainDate, plainDateInTokyo, type PlainDate } from './plain-date.js';

/** A Japanese fiscal year, 1 April–31 March, named by the year of its April: 2021 is 2021-04-01–2022-03-31. */
export type FiscalYear = number;

/** The fiscal year of an instant (as seen in Asia/Tokyo, whatever the process's zone) or of a plain date. */
export function fiscalYearOf(moment: Date | PlainDate): FiscalYear {
  const { year, month } = partsOf(moment instanceof Date ? plainDateInTokyo(moment) : moment);
  return month >= 4 ? year : year - 1;
}

/** First and last day, both included. Throws RangeError outside the years 1–9998. */
export function fiscalYearRange(fiscalYear: FiscalYear): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = (year: number): PlainDate => plainDate(`${String(year).padStart(4, '0')}-04-01`);
  return { from: from(fiscalYear), to: addDays(from(fiscalYear + 1), -1) };
}

/**
 * 平成30年度, 令和元年度, 令和2年度 … A fiscal year takes the newest era begun in its calendar year, so FY2019 is 令和元年度
 * although its April was 平成31年. Before 1926 the Western year.
 */
export function fiscalYearLabelJa(fiscalYear: FiscalYear): string {
  return `${eraOfFiscalYear(fiscalYear)}年度`;
}

/**
 * Months from the start to the end day, both included; a month begun counts. 1 April–30 April is 1, –1 May is 2.
 * A month ends on the eve of its start's day, or on its last day if it has no such day (Civil Code, article 143).
 * Throws RangeError when the end is before the start.
 */
export function begunMonths(start: PlainDate, end: PlainDate): number {
  if (end < start) throw new RangeError('the end is before the start');
  const [from, to] = [partsOf(start), partsOf(end)];
  return (to.year - from.year) * 12 + (to.month - from.month) + (to.day >= from.day ? 1 : 0);
}
