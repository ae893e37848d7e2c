import { describe, expect, it } from '@jest/globals';
import { isFit } from './is-fit.js';

describe('what was learnt of a catalogue', () => {
  it.each<[string, number | undefined, number, boolean]>([
    ['is not missed by fewer than twenty seeds', undefined, 19, true],
    ['is missed by twenty', undefined, 20, false],
    ['does for the same catalogue', 100, 100, true],
    ['does until it is half as large again', 100, 150, true],
    ['does no longer when it is larger than that', 100, 151, false],
    ['does until a third is gone', 150, 100, true],
    ['does no longer when more than a third is gone', 150, 99, false],
    ['is not missed by what is left of a large one', 1_000, 19, true],
  ])('%s', (_, learntFrom, documents, expected) => expect(isFit(learntFrom, documents)).toBe(expected));
});
