import { describe, expect, it } from '@jest/globals';
import type { LearningEvaluation } from '@musubi/matching';
import { summarise } from './print-learning.js';
import { seedsOf } from './seeds-of.js';

const run = (seed: number, base: number, learnt: number): LearningEvaluation =>
  ({ seed, decided: 5, measured: 5, base: { 'ndcg@10': base }, learnt: { 'ndcg@10': learnt }, adopted: learnt !== base, tried: null });

describe('summarise', () => {
  it('says means over all seeds, and the seed at which learning did worst', () => {
    expect(summarise([run(1, 0.4, 0.44), run(2, 0.5, 0.49), run(3, 0.6, 0.6)])).toMatchObject({ base: 0.5, learnt: 0.51, gain: 0.01, leastGain: -0.01, adopted: 2 });
  });
});

describe('seedsOf', () => {
  it('is one number or all from the first to the last', () => {
    expect(seedsOf('7')).toEqual([7]);
    expect(seedsOf('1-6')).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(['', 'x', '6-1', '1-', '-3', '1.5', '0-1000', '1-2-3'])('refuses "%s"', (value) => {
    expect(() => seedsOf(value)).toThrow('--seed');
  });
});
