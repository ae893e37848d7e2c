import { plainDate, yen } from '@musubi/kernel';
import fc from 'fast-check';
import { annualisedDirectIsAtLeast, leastDirectReaching } from './annualised-direct.js';

const eighteenMonths = { startDate: plainDate('2021-04-01'), endDate: plainDate('2022-09-30') };
const tenMillion = yen(10_000_000);

describe('annualised direct cost (worked example 6)', () => {
  it.each([
    [16_000_000, true],
    [15_000_000, true],
    [14_999_999, false],
    [14_000_000, false],
  ])('%i over 18 months reaches 10,000,000 a year: %p', (direct, expected) => {
    expect(annualisedDirectIsAtLeast(tenMillion, { ...eighteenMonths, direct: yen(direct) })).toBe(expected);
  });

  it('counts a month begun', () => {
    const dayMore = { ...eighteenMonths, endDate: plainDate('2022-10-01') };
    expect(annualisedDirectIsAtLeast(tenMillion, { ...dayMore, direct: yen(15_000_000) })).toBe(false);
    expect(leastDirectReaching(tenMillion, dayMore)).toBe(15_833_334);
  });

  it('is reached first by the least direct cost that reaches it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000_000 }).map(yen), (threshold) => {
        const least = leastDirectReaching(threshold, eighteenMonths);
        expect(annualisedDirectIsAtLeast(threshold, { ...eighteenMonths, direct: least })).toBe(true);
        expect(annualisedDirectIsAtLeast(threshold, { ...eighteenMonths, direct: yen(least - 1) })).toBe(false);
      }),
    );
  });
});
