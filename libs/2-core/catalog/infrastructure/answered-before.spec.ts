import { describe, expect, it } from '@jest/globals';
import { attemptsFor } from '../domain/search-attempts.js';
import { AnsweredBefore } from './answered-before.js';

const likely = (before: AnsweredBefore, text: string, tenantId = 't1'): number => before.likely(tenantId, text, attemptsFor(text));

describe('AnsweredBefore', () => {
  const before = new AnsweredBefore();
  before.remember('t1', '送風機 磁石', { text: '送風機 磁石', words: 'frequency' });

  it.each(['送風機 磁石', '送風機 磁石の', '送風機 磁石の制御'])('expects of %j what answered its beginning', (text) => {
    expect(attemptsFor(text)[likely(before, text)]).toEqual({ text, words: 'frequency' });
  });

  it('does not look further back than somebody types at once, nor at another text', () => {
    expect([likely(before, '送風機 磁石の制御用途'), likely(before, '送風機'), likely(before, '')]).toEqual([0, 0, 0]);
  });

  it('does not know what another organisation typed', () => expect(likely(before, '送風機 磁石', 't2')).toBe(0));
});
