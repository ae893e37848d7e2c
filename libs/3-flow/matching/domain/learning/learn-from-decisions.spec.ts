import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DecidedMatch, DecidedNeed, Lesson } from './decided-need.js';
import { fitWeights } from './fit-weights.js';
import { learnFromDecisions } from './learn-from-decisions.js';
import { type LearningSetting, learnWeights } from './learn-weights.js';
import { runToEnd } from './run-steps.js';

const setting: LearningSetting = { defaults: [1, 0.5, 0.2], answering: [0, 1, 2], scope: { trl: [2] }, mayBeNegative: [], history: {}, penalty: 4 };
const learnt = (needs: readonly DecidedNeed[], given = setting) => runToEnd(learnWeights(needs, given));
const lessonsOf = (needs: readonly DecidedNeed[]) => runToEnd(learnFromDecisions(needs, setting, undefined));

/** Small numbers that are the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Needs whose seeds are wanted by the second feature far more than the defaults say, with some chance. */
function worldOf(count: number, seed: number, isWanted = (features: readonly number[], next: () => number) => (features[1] ?? 0) + 0.2 * next() > 0.65): DecidedNeed[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, need) => ({
    needId: `n${need}`, meaning: null,
    matches: Array.from({ length: 12 }, (__, match): DecidedMatch => {
      const features = [next(), next(), next()];
      return { seedId: `s${match}`, lesson: 'relevance', features, outcome: isWanted(features, next) ? 'accepted' : 'declined' };
    }),
  }));
}

const decidedNeeds = fc.array(fc.array(fc.record({
  features: fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })),
  outcome: fc.constantFrom('declined' as const, 'accepted' as const, 'contracted' as const),
  lesson: fc.constantFrom<Lesson>('relevance', 'trl', 'nothing'),
}), { maxLength: 5 }), { maxLength: 6 }).map((needs): DecidedNeed[] => needs.map((matches, i) => ({
  needId: `n${i}`, meaning: null,
  matches: matches.map((match, j) => ({ ...match, seedId: `s${j}`, lesson: match.outcome === 'declined' ? match.lesson : 'relevance' })),
})));

describe('fitWeights', () => {
  it('goes to the minimum: the slope is nothing there, or the weight stands on its floor', () => {
    const preferences = [{ difference: [1, -0.5], weight: 1 }, { difference: [-0.2, -0.4], weight: 2 }];
    const [a = 0, b = 0] = runToEnd(fitWeights(preferences, { prior: [0.3, 1], penalty: [0.1, 0.1], floor: [0, 0] }));
    const slope = (feature: number, prior: number, value: number) => 0.2 * (value - prior) - preferences.reduce((sum, { difference, weight }) =>
      sum + (weight * (difference[feature] ?? 0)) / (1 + Math.exp((difference[0] ?? 0) * a + (difference[1] ?? 0) * b)), 0);
    expect(slope(0, 0.3, a)).toBeCloseTo(0, 5);
    expect(b).toBe(0);
    expect(slope(1, 1, b)).toBeGreaterThan(0);
  });
});

describe('learnWeights', () => {
  it('does not depend on the order of needs and matches, to the last digit', () => {
    fc.assert(fc.property(decidedNeeds, (needs) => {
      const turned = [...needs].reverse().map((need) => ({ ...need, matches: [...need.matches].reverse() }));
      expect(learnt(turned)).toEqual(learnt(needs));
    }), { numRuns: 25 });
  });

  it('stays finite and never negative, whatever was decided; also when the decisions can be parted perfectly', () => {
    fc.assert(fc.property(decidedNeeds, (needs) => {
      for (const weight of learnt(needs)) expect(Number.isFinite(weight) && weight >= 0).toBe(true);
    }), { numRuns: 25 });
    const parted = worldOf(40, 1, (features) => (features[0] ?? 0) > 0.5);
    for (const weight of learnt(parted, { ...setting, penalty: 0.01 })) expect(weight).toBeLessThan(100);
  });

  it('stays near the defaults with few decisions, and leaves them the further the more there are', () => {
    const distance = (count: number) => Math.hypot(...learnt(worldOf(count, 7)).map((weight, i) => weight - (setting.defaults[i] ?? 0)));
    expect(distance(1)).toBeLessThan(0.25);
    expect(distance(100)).toBeGreaterThan(3 * distance(1));
  });

  it('learns nothing where nobody wanted one seed more than another', () => {
    expect(learnt(worldOf(20, 3, () => true))).toEqual(setting.defaults);
    expect(learnt([])).toEqual(setting.defaults);
  });

  it('hears what is not about relevance as nothing, and what is about one facet for that facet only', () => {
    const declinedFor = (lesson: Lesson) => worldOf(60, 5).map((need) => ({
      ...need, matches: need.matches.map((match) => (match.outcome === 'declined' ? { ...match, lesson } : match)),
    }));
    expect(learnt(declinedFor('nothing'))).toEqual(setting.defaults);
    const [first, second] = learnt(declinedFor('trl'));
    expect([first, second]).toEqual(setting.defaults.slice(0, 2));
    expect(learnt(declinedFor('relevance'))[1]).toBeGreaterThan(1);
  });

  it('takes a contract for more than an acceptance', () => {
    const needs = worldOf(60, 9, () => true).map((need) => ({
      ...need, matches: need.matches.map((match) => ({ ...match, outcome: (match.features[1] ?? 0) > 0.5 ? 'contracted' as const : 'accepted' as const })),
    }));
    expect(learnt(needs)[1]).toBeGreaterThan(1);
  });
});

describe('learnFromDecisions', () => {
  it('adopts what wins on needs that were held out', () => {
    const { learnt: result } = lessonsOf(worldOf(60, 11));
    expect(result?.won).toBe(true);
    expect(result?.test.learnt).toBeGreaterThan(result?.test.defaults ?? 1);
  });

  it('does not adopt what was learnt from shuffled decisions', () => {
    const runs = Array.from({ length: 8 }, (_, seed) => lessonsOf(worldOf(30, 100 + seed, (__, next) => next() > 0.6)).learnt);
    // The test lets noise pass about once in six.
    expect(runs.filter((run) => run?.won).length).toBeLessThanOrEqual(2);
    expect(runs.every((run) => run !== undefined)).toBe(true);
  });

  it('does not adopt what loses where the model in use is better', () => {
    const needs = worldOf(60, 11);
    const better = { weights: [0, 1, 0], isNew: () => true };
    const worse = { weights: [1, 0, 0], isNew: () => true };
    expect(runToEnd(learnFromDecisions(needs, setting, better)).learnt?.won).toBe(false);
    expect(runToEnd(learnFromDecisions(needs, setting, worse)).learnt?.won).toBe(true);
  });

  it('does not count a match that is only handed over as unwanted, nor as wanted', () => {
    const needs = worldOf(20, 13);
    const handedOver = (need: DecidedNeed): DecidedNeed => ({ ...need, matches: [...need.matches, { seedId: 'open', lesson: 'relevance', features: [0.9, 0.9, 0.9], outcome: 'handed_over' }] });
    expect(lessonsOf(needs.map(handedOver)).calibrated?.decisions).toBe(240);
  });

  it('learns no weights from fewer than ten needs, and no probability from fewer than two hundred decisions', () => {
    expect(lessonsOf(worldOf(9, 13))).toMatchObject({ learnt: undefined, calibrated: undefined });
    expect(lessonsOf(worldOf(16, 13)).calibrated).toBeUndefined();
    expect(lessonsOf(worldOf(17, 13)).calibrated?.decisions).toBe(204);
  });
});
