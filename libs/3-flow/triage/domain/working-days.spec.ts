import { plainDate } from '@musubi/kernel';
import { isJapaneseHoliday } from './japanese-holidays.js';
import { responseDue } from './response-due.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

/** The Cabinet Office's list for 2026 and 2032, made-up days and substitutes included. */
const holidays2026 = [
  '2026-01-01', '2026-01-12', '2026-02-11', '2026-02-23', '2026-03-20', '2026-04-29', '2026-05-03', '2026-05-04', '2026-05-05',
  '2026-05-06', '2026-07-20', '2026-08-11', '2026-09-21', '2026-09-22', '2026-09-23', '2026-10-12', '2026-11-03', '2026-11-23',
];

describe('Japanese holidays', () => {
  it('are those of the official list, substitutes and the day between two holidays included', () => {
    const found: string[] = [];
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2027, 0, 1); time += 86_400_000) {
      const date = plainDate(new Date(time).toISOString().slice(0, 10));
      if (isJapaneseHoliday(date)) found.push(date);
    }
    expect(found).toEqual(holidays2026);
  });

  it.each(['2024-03-20', '2025-03-20', '2027-03-21', '2024-09-22', '2025-09-23', '2028-09-22'])('%s is an equinox', (date) => {
    expect(isJapaneseHoliday(plainDate(date))).toBe(true);
  });
});

describe('working days', () => {
  it.each([
    ['2026-11-16', 5, '2026-11-24'],
    ['2026-11-21', 5, '2026-11-30'],
    ['2026-12-25', 5, '2027-01-07'],
    ['2026-03-27', 5, '2026-04-03'],
    ['2028-02-25', 2, '2028-02-29'],
    ['2026-04-28', 5, '2026-05-11'],
  ])('after %s, %i of them lead to %s', (from, count, to) => {
    expect(addWorkingDays(plainDate(from), count)).toBe(to);
  });

  it('leave out the turn of the year', () => {
    expect(isWorkingDay(plainDate('2026-12-29'))).toBe(false);
    expect(isWorkingDay(plainDate('2026-12-28'))).toBe(true);
    expect(isWorkingDay(plainDate('2027-01-04'))).toBe(true);
  });

  it('are counted by the day in Tokyo', () => {
    const due = '2026-11-24T23:59:59+09:00';
    expect(responseDue(new Date('2026-11-16T23:59:59+09:00'))).toEqual(new Date(due));
    expect(responseDue(new Date('2026-11-17T00:00:00+09:00'))).toEqual(new Date('2026-11-25T23:59:59+09:00'));
  });
});
