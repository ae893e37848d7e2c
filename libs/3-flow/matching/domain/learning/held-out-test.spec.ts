import { describe, expect, it } from '@jest/globals';
import type { DecidedNeed } from './decided-need.js';
import { type HeldOutTest, NEEDS_AGAINST_A_CHOICE, wins } from './held-out-test.js';
import { learnFromDecisions } from './learn-from-decisions.js';
import type { LearningSetting } from './learn-weights.js';
import { runToEnd } from './run-steps.js';

const setting: LearningSetting = { defaults: [1, 0.9], answering: [0, 1], scope: {}, mayBeNegative: [], history: {}, penalty: 0.01 };

/** Of two seeds, one for each feature, the one with `wanted` is taken up. */
const need = (i: number, wanted: 0 | 1): DecidedNeed => ({
  needId: `n${String(i).padStart(2, '0')}`, meaning: null,
  matches: [0, 1].map((feature) => ({ seedId: `s${feature}`, lesson: 'relevance', features: feature === 0 ? [1, 0] : [0, 1], outcome: feature === wanted ? 'accepted' : 'declined' })),
});

/** Half of them want the one, half the other: whoever learns from all but one believes the opposite of what that one wants. */
const contrary = Array.from({ length: 10 }, (_, i) => need(i, i % 2 === 0 ? 0 : 1));
const agreed = Array.from({ length: 20 }, (_, i) => need(i, i % 10 === 0 ? 0 : 1));

describe('a model', () => {
  it('that loses on needs that were held out is not adopted', () => {
    const { learnt } = runToEnd(learnFromDecisions(contrary, setting, undefined));
    expect(learnt?.test.learnt).toBeLessThan(learnt?.test.defaults ?? 0);
    expect(learnt?.won).toBe(false);
  });

  it('that a person chose holds until enough was decided since on which another is better, and that is better than the defaults', () => {
    const since = (count: number, weights = setting.defaults) => runToEnd(learnFromDecisions(agreed, setting, {
      weights, byChoice: true, isNew: ({ needId }) => Number(needId.slice(1)) < count,
    })).learnt;
    expect(since(0)?.test.learnt).toBeGreaterThan(since(0)?.test.defaults ?? 1);
    expect([0, 9, 10, 20].map((count) => since(count)?.won)).toEqual([false, false, true, true]);
    // As good as what is learnt.
    expect(since(20, [0.5, 1])?.won).toBe(false);
  });
});

describe('wins', () => {
  const test: HeldOutTest = { needs: 20, defaults: 0.6, learnt: 0.65, standardError: 0.03, sinceModelInUse: null };
  const against = (inUse: number, learnt: number, needs = NEEDS_AGAINST_A_CHOICE): HeldOutTest => ({ ...test, sinceModelInUse: { needs, inUse, learnt } });

  it('takes more than one standard error over the defaults', () => {
    expect(wins(test)).toBe(true);
    expect(wins({ ...test, standardError: 0.06 })).toBe(false);
    expect(wins({ ...test, learnt: 0.6, standardError: 0 })).toBe(false);
    expect(wins({ ...test, learnt: 0.5, standardError: 0 })).toBe(false);
    expect(wins({ ...test, standardError: Infinity })).toBe(false);
  });

  it('takes no loss against the model in use, and a gain against one that a person chose', () => {
    expect([wins(against(0.7, 0.7)), wins(against(0.71, 0.7))]).toEqual([true, false]);
    expect([wins(against(0.7, 0.7), true), wins(against(0.69, 0.7), true), wins(against(0.69, 0.7, 9), true), wins(test, true)]).toEqual([false, true, false, false]);
    expect(wins({ ...against(0.1, 0.7), learnt: 0.5 }, true)).toBe(false);
  });
});
