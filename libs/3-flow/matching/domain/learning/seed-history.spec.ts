import { describe, expect, it } from '@jest/globals';
import type { DecidedNeed, Outcome } from './decided-need.js';
import { SeedHistory, withHistory } from './seed-history.js';

const need = (needId: string, meaning: readonly number[] | null, outcome: Outcome = 'accepted'): DecidedNeed => ({
  needId, meaning: meaning && Float32Array.from(meaning), matches: [{ seedId: 's', outcome, lesson: 'relevance', features: [0.5, 0, 0] }],
});

describe('SeedHistory', () => {
  const history = new SeedHistory([need('a', [1, 0]), need('b', [0, 1], 'contracted'), need('c', [1, 0], 'declined')]);

  it('speaks for a seed that was taken up for a like need, more than for one taken up for another', () => {
    expect(history.of('s', { meaning: Float32Array.from([1, 0]) })).toEqual({ alike: 0.5, elsewhere: 2 / 3 });
    expect(history.of('s', { meaning: Float32Array.from([-1, 0]) }).alike).toBe(0);
    expect(history.of('unknown', { meaning: Float32Array.from([1, 0]) })).toEqual({ alike: 0, elsewhere: 0 });
  });

  it('never lets a decision speak for itself', () => {
    expect(history.of('s', { needId: 'a', meaning: Float32Array.from([1, 0]) })).toEqual({ alike: 0, elsewhere: 0.5 });
  });

  it('says nothing of likeness where a need points nowhere, or into another space', () => {
    expect(history.of('s', { meaning: null }).alike).toBe(0);
    expect(history.of('s', { meaning: Float32Array.from([1, 0, 0]) }).alike).toBe(0);
  });

  it('is written into the features at its places, and nowhere else', () => {
    const [told] = withHistory([need('a', [1, 0])], history, { elsewhere: 2 });
    expect(told?.matches[0]?.features).toEqual([0.5, 0, 0.5]);
  });
});
