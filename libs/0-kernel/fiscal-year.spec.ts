import { begunMonths, fiscalYearLabelJa, fiscalYearOf, fiscalYearRange } from './fiscal-year.js';
import { plainDate } from './plain-date.js';

describe('fiscal year', () => {
  it('turns at midnight in Tokyo', () => {
    expect(fiscalYearOf(new Date('2021-03-31T23:59:59+09:00'))).toBe(2020);
    expect(fiscalYearOf(new Date('2021-04-01T00:00:00+09:00'))).toBe(2021);
    expect(fiscalYearOf(plainDate('2021-03-31'))).toBe(2020);
    expect(fiscalYearOf(plainDate('2021-04-01'))).toBe(2021);
  });

  it('never asks for the zone of the process', () => {
    const local = ['getFullYear', 'getMonth', 'getDate', 'getHours', 'getTimezoneOffset', 'toString'] as const;
    const kept = local.map((name) => [name, Object.getOwnPropertyDescriptor(Date.prototype, name) ?? {}] as const);
    const refuse = (): never => {
      throw new Error('a local getter');
    };
    try {
      for (const name of local) Object.defineProperty(Date.prototype, name, { configurable: true, value: refuse });
      expect(fiscalYearOf(new Date('2021-04-01T00:00:00+09:00'))).toBe(2021);
    } finally {
      for (const [name, descriptor] of kept) Object.defineProperty(Date.prototype, name, descriptor);
    }
  });

  it('runs from 1 April to 31 March', () => {
    expect(fiscalYearRange(2019)).toEqual({ from: '2019-04-01', to: '2020-03-31' });
    expect(() => fiscalYearRange(9999)).toThrow(RangeError);
  });

  it.each([
    [1926, '昭和元年度'],
    [1988, '昭和63年度'],
    [1989, '平成元年度'],
    [2018, '平成30年度'],
    [2019, '令和元年度'],
    [2020, '令和2年度'],
    [2030, '令和12年度'],
    [1900, '1900年度'],
  ])('FY%i is %s', (fiscalYear, label) => {
    expect(fiscalYearLabelJa(fiscalYear)).toBe(label);
  });
});

describe('begun months', () => {
  it.each([
    ['2021-04-01', '2021-04-01', 1],
    ['2021-04-01', '2021-04-30', 1],
    ['2021-04-01', '2021-05-01', 2],
    ['2021-04-01', '2022-03-31', 12],
    ['2021-04-01', '2022-09-30', 18],
    ['2021-04-15', '2021-05-14', 1],
    ['2021-04-15', '2021-05-15', 2],
    ['2021-01-31', '2021-02-28', 1],
    ['2021-01-31', '2021-03-01', 2],
    ['2021-01-31', '2021-03-31', 3],
    ['2020-12-01', '2021-01-31', 2],
  ])('%s to %s is %i', (start, end, months) => {
    expect(begunMonths(plainDate(start), plainDate(end))).toBe(months);
  });

  it('need an end that is not before the start', () => {
    expect(() => begunMonths(plainDate('2021-04-01'), plainDate('2021-03-31'))).toThrow(RangeError);
  });
});
