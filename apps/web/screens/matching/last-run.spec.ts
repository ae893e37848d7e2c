import { describe, expect, it } from '@jest/globals';
import type { ModelVersion } from '../../api/types';
import { outcomeOf } from './last-run';

const versionOf = (version: number, learnt: number): ModelVersion => ({
  version, weights: {}, needs: 20, decisions: 100, learntAt: '2026-11-26T18:00:00.000Z', learntBy: null,
  heldOut: { needs: 20, defaults: 0.6, learnt, standardError: 0.02, sinceModelInUse: null },
});
const models = {
  versions: [versionOf(3, 0.61), versionOf(2, 0.65), versionOf(1, 0.66)],
  choices: [{ version: 0, reason: 'chosen' as const, chosenAt: '2026-11-25T18:00:00.000Z', chosenBy: '' }, { version: 1, reason: 'won' as const, chosenAt: '2026-11-24T18:00:00.000Z', chosenBy: null }],
};
const of = (version: number | null) => outcomeOf({ ranAt: '2026-11-26T18:00:00.000Z', needs: 20, version }, models);

describe('outcomeOf', () => {
  it('tells too little, no better, not better than what is in use, and adopted apart', () => {
    expect([of(null), of(3), of(2), of(1)]).toEqual(['tooFew', 'lost', 'kept', 'adopted']);
  });
});
