import fc from 'fast-check';
import { fixedClock } from './clock.js';
import {
  addDays,
  comparePlainDates,
  daysBetween,
  isPlainDate,
  parsePlainDate,
  partsOf,
  plainDate,
  plainDateInTokyo,
  todayInTokyo,
} from './plain-date.js';

const anyDate = fc.integer({ min: -200_000, max: 200_000 }).map((days) => addDays(plainDate('2021-04-01'), days));

describe('plain date', () => {
  it.each(['2021-04-01', '2020-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (text) => {
    expect(isPlainDate(text)).toBe(true);
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2021-04-31',
    '2021-13-01',
    '2021-00-10',
    '2021-1-1',
    '2021-04-01T00:00',
    '0000-01-01',
    '2021-04-01\n',
    '',
  ])('%j is none', (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(parsePlainDate(text)).toMatchObject({ ok: false, error: { code: 'plain_date.invalid' } });
    expect(() => plainDate(text)).toThrow(RangeError);
  });

  it('counts days over months and leap years', () => {
    expect(addDays(plainDate('2020-02-28'), 1)).toBe('2020-02-29');
    expect(addDays(plainDate('2021-03-01'), -1)).toBe('2021-02-28');
    expect(daysBetween(plainDate('2020-04-01'), plainDate('2021-03-31'))).toBe(364);
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError);
  });

  it('is the Japanese day at an instant', () => {
    expect(plainDateInTokyo(new Date('2021-03-31T14:59:59.999Z'))).toBe('2021-03-31');
    expect(todayInTokyo(fixedClock(new Date('2021-03-31T15:00:00Z')))).toBe('2021-04-01');
    expect(() => plainDateInTokyo(new Date(Number.NaN))).toThrow(RangeError);
  });

  it('comes apart', () => {
    expect(partsOf(plainDate('2021-04-09'))).toEqual({ year: 2021, month: 4, day: 9 });
  });

  it('undoes adding by counting, and compares as it counts', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        const other = addDays(date, days);
        expect(daysBetween(date, other)).toBe(days);
        expect(Math.sign(comparePlainDates(other, date))).toBe(Math.sign(days));
      }),
    );
  });
});
