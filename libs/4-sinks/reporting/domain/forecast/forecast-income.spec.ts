import fc from 'fast-check';
import { forecastIncome, type ForecastFacts, type PastYear } from './forecast-income.js';
import { stageProbabilities } from './stage-probability.js';

const oku = 100_000_000;
/** The model university's three years as they stood in the middle of each. */
const past: PastYear[] = [
  { fiscalYear: 2018, secured: 30 * oku, signedLater: 0, received: 4_450_000_000 },
  { fiscalYear: 2019, secured: 42 * oku, signedLater: 0, received: 6_010_000_000 },
  { fiscalYear: 2020, secured: 47 * oku, signedLater: 0, received: 6_680_000_000 },
];
const facts: ForecastFacts = { fiscalYear: 2021, received: 35 * oku, secured: 55 * oku, open: [], stages: [], past, horizon: 2030 };

describe('a forecast of the year', () => {
  it('is a band around what past years still received after the same day', () => {
    const forecast = forecastIncome(facts);
    expect(forecast?.thisYear.low).toBeGreaterThan(55 * oku);
    expect(forecast?.thisYear.low).toBeLessThan(7_680_000_000);
    expect(forecast?.thisYear.high).toBeGreaterThan(7_680_000_000);
    expect(forecast?.parts).toMatchObject({ received: 35 * oku, due: 20 * oku, open: 0 });
  });

  it('of the goal’s year is broader than that of this year', () => {
    const forecast = forecastIncome(facts);
    const width = ({ low, high, middle }: { low: number; high: number; middle: number }): number => (high - low) / middle;
    expect(width(forecast?.horizon ?? { low: 0, high: 0, middle: 1 })).toBeGreaterThan(width(forecast?.thisYear ?? { low: 0, high: 0, middle: 1 }));
    expect(forecastIncome({ ...facts, horizon: 2021 })?.horizon).toBeNull();
  });

  it('is the same for the same facts, and there is none without a year that ended with income', () => {
    expect(forecastIncome(facts)).toEqual(forecastIncome(structuredClone(facts)));
    expect(forecastIncome({ ...facts, past: [] })).toBeNull();
    expect(forecastIncome({ ...facts, past: [{ fiscalYear: 2020, secured: 0, signedLater: 0, received: 0 }] })).toBeNull();
  });

  const amount = fc.integer({ min: 0, max: 10_000_000_000 });
  const world = fc.record({
    received: amount, due: amount, open: fc.array(fc.record({ stage: fc.constantFrom('draft' as const, 'review' as const, 'gates' as const), amount }), { maxLength: 5 }),
    past: fc.array(fc.record({ secured: amount, signedLater: fc.constant(0), received: fc.integer({ min: 1, max: 10_000_000_000 }) }), { minLength: 1, maxLength: 5 }),
  });

  it('never falls below what was received, its ends in order, whole yen', () => {
    fc.assert(fc.property(world, ({ received, due, open, past: years }) => {
      const forecast = forecastIncome({ ...facts, received, secured: received + due, open, past: years.map((year, index) => ({ ...year, fiscalYear: 2021 - years.length + index })) });
      const { low, middle, high } = forecast?.thisYear ?? { low: -1, middle: -1, high: -1 };
      expect(received <= low && low <= middle && middle <= high && [low, middle, high].every(Number.isSafeInteger)).toBe(true);
    }), { numRuns: 100 });
  });

  it('rises with each contract that is open', () => {
    const open = [{ stage: 'gates' as const, amount: 5 * oku }];
    expect(forecastIncome({ ...facts, open })?.thisYear.middle).toBeGreaterThan(forecastIncome(facts)?.thisYear.middle ?? 0);
    expect(forecastIncome({ ...facts, open })?.parts.open).toBe(450_000_000);
  });
});

describe('the probability of a stage', () => {
  it('is the belief while there is no case, the share once there are many, and between them with few', () => {
    const of = (signed: number, withdrawn: number): number | undefined => stageProbabilities([{ stage: 'draft', signed, withdrawn }])[0]?.probability;
    expect(of(0, 0)).toBeCloseTo(0.6);
    expect(of(0, 2)).toBeCloseTo(0.48);
    expect(of(9_000, 1_000)).toBeCloseTo(0.9, 2);
  });
});
