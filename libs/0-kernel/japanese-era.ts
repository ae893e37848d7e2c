import { partsOf, type PlainDate } from './plain-date.js';

// `before` is the Western year to subtract: 令和 n = year − 2018.
const eras = [
  { name: '令和', from: '2019-05-01', before: 2018 },
  { name: '平成', from: '1989-01-08', before: 1988 },
  { name: '昭和', from: '1926-12-25', before: 1925 },
] as const;

/** 平成31年4月1日, 令和元年5月1日. Dates before 昭和 are shown by the Western year. */
export function japaneseEraDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  const era = eras.find(({ from }) => date >= from);
  return `${numbered(era, year)}年${month}月${day}日`;
}

/** 平成30, 令和元: the era in force at the end of the calendar year that names the fiscal year. */
export function eraOfFiscalYear(fiscalYear: number): string {
  return numbered(
    eras.find(({ before }) => fiscalYear > before),
    fiscalYear,
  );
}

function numbered(era: (typeof eras)[number] | undefined, year: number): string {
  if (era === undefined) return String(year);
  const count = year - era.before;
  return `${era.name}${count === 1 ? '元' : count}`;
}
