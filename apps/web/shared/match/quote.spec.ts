import { describe, expect, it } from '@jest/globals';
import type { MeetingWord } from '../../api/types';
import { quoteOf } from './quote';

const body = '次期の電動二輪を検討している。可燃性の電解液を使わずに、軽い電池を作りたい。';
const word = (text: string, weight: number): MeetingWord => ({
  word: text, weight, seed: [], need: [{ field: 'body_ja', start: body.indexOf(text), end: body.indexOf(text) + text.length }],
});

describe('the quoted clause', () => {
  it('is the one in which the most weight meets', () => {
    expect(quoteOf({ body_ja: [body] }, [word('検討', 0.05), word('可燃性', 0.2), word('電解液', 0.1)], 'need')).toBe('可燃性の電解液を使わずに');
  });

  it('does not exist when no word meets', () => {
    expect(quoteOf({ body_ja: [body] }, [], 'need')).toBeUndefined();
  });

  it('is cut around its first word when it is long', () => {
    const long = `${'前置き'.repeat(30)}電解液`;
    const quote = quoteOf({ body_ja: [long] }, [{ word: '電解液', weight: 0.3, seed: [], need: [{ field: 'body_ja', start: 90, end: 93 }] }], 'need');
    expect(quote).toMatch(/^….*電解液$/u);
    expect(quote?.length).toBeLessThanOrEqual(44);
  });
});
