import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calibrate, probabilityOf, saysTheSame, type Trial } from './calibrate.js';
import { calibrateScores } from './calibrate-scores.js';
import { reliabilityOf } from './reliability.js';
import { runToEnd } from './run-steps.js';

const trials = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), wanted: fc.boolean() }), { minLength: 2, maxLength: 60 });

/** `share` of those with this score were wanted. */
const group = (score: number, share: number, count = 100): Trial[] => Array.from({ length: count }, (_, i) => ({ score, wanted: i < share * count }));

describe('calibrate', () => {
  it('finds the shares that it was shown', () => {
    const found = calibrate([...group(0.2, 0.1), ...group(0.5, 0.5), ...group(0.8, 0.9)]);
    expect(found).toBeDefined();
    for (const [score, share] of [[0.2, 0.1], [0.5, 0.5], [0.8, 0.9]] as const) {
      expect(probabilityOf(score, found ?? { slope: 0, offset: 0 })).toBeCloseTo(share, 1);
    }
  });

  it('never gives a better score a smaller probability, and is finite and the same in any order', () => {
    fc.assert(fc.property(trials, (given) => {
      const found = calibrate(given);
      if (!found) return given.every(({ wanted }) => wanted === given[0]?.wanted);
      expect(calibrate([...given].reverse())).toEqual(found);
      expect(Number.isFinite(found.slope) && Number.isFinite(found.offset)).toBe(true);
      return probabilityOf(1, found) >= probabilityOf(0, found);
    }));
  });

  it('foretells on the whole what came true, by the targets that keep it finite: there the slope of the loss is nothing', () => {
    fc.assert(fc.property(trials, (given) => {
      const found = calibrate(given);
      if (!found) return;
      const wanted = given.filter((trial) => trial.wanted).length;
      const expected = (wanted * (wanted + 1)) / (wanted + 2) + (given.length - wanted) / (given.length - wanted + 2);
      expect(given.reduce((sum, { score }) => sum + probabilityOf(score, found), 0)).toBeCloseTo(expected, 4);
    }));
  });

  it('stays finite where scores part perfectly what was wanted', () => {
    const { slope = Infinity } = calibrate([...group(0.2, 0), ...group(0.8, 1)]) ?? {};
    expect(slope).toBeGreaterThan(5);
    expect(slope).toBeLessThan(100);
  });
});

describe('saysTheSame', () => {
  it('hears two hundredths at any score, and nothing less', () => {
    const before = { slope: 6, offset: -2 };
    expect(saysTheSame(before, { slope: 6, offset: -2.07 })).toBe(true);
    expect(saysTheSame(before, { slope: 6, offset: -2.09 })).toBe(false);
    expect(saysTheSame(before, { slope: 6.5, offset: -2 })).toBe(false);
  });
});

describe('calibrateScores', () => {
  const scored = [...group(0.2, 0.1), ...group(0.8, 0.9)].map((trial, i) => ({ ...trial, needId: `n${i % 40}` }));

  it('tells how far forecasts came true, each for needs it had not seen', () => {
    const { reliability } = runToEnd(calibrateScores(scored)) ?? {};
    expect(reliability?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(200);
    expect(reliability?.brier).toBeCloseTo(0.09, 2);
    expect(reliability?.brierOfBaseRate).toBeCloseTo(0.25, 2);
  });

  it('waits for two hundred decisions', () => {
    expect(runToEnd(calibrateScores(scored.slice(1)))).toBeUndefined();
  });
});

describe('reliabilityOf', () => {
  it('counts every forecast in its tenth', () => {
    const { bins, brier } = reliabilityOf([{ probability: 0, wanted: false }, { probability: 0.95, wanted: true }, { probability: 1, wanted: false }]);
    expect(bins).toHaveLength(10);
    expect(bins[0]).toEqual({ from: 0, to: 0.1, count: 1, foretold: 0, wanted: 0 });
    expect(bins[9]).toMatchObject({ count: 2, foretold: 0.975, wanted: 0.5 });
    expect(bins[4]).toMatchObject({ count: 0, foretold: null, wanted: null });
    expect(brier).toBeCloseTo((0.05 ** 2 + 1) / 3);
  });
});
