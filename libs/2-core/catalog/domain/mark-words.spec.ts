import fc from 'fast-check';
import { markWords } from './mark-words.js';

const text = fc.string({ unit: fc.constantFrom('全', '固', '体', 'A', 'a', 'İ', '𠮷', ' '), maxLength: 120 });

describe('marking words', () => {
  it('marks hits whatever their case', () => {
    expect(markWords('全固体電池 ASSB の界面', ['assb', '界面'])).toEqual([
      { text: '全固体電池 ', hit: false }, { text: 'ASSB', hit: true }, { text: ' の', hit: false }, { text: '界面', hit: true },
    ]);
  });

  it('shows the first hit of a long text, at most 160 characters', () => {
    const marked = markWords(`${'あ'.repeat(500)}電池${'い'.repeat(500)}`, ['電池']);
    expect(marked[1]).toEqual({ text: '電池', hit: true });
    expect([...marked.map((segment) => segment.text).join('')]).toHaveLength(160);
  });

  it('loses and adds nothing, and marks only what was asked for', () => {
    fc.assert(fc.property(text.filter((it) => [...it].length <= 100), fc.array(text, { maxLength: 3 }), (it, words) => {
      const marked = markWords(it, words);
      if ([...it].length <= 40) expect(marked.map((segment) => segment.text).join('')).toBe(it);
      for (const segment of marked.filter(({ hit }) => hit)) {
        expect(words.map((word) => [...word].map((point) => point.toLowerCase()).join('')))
          .toContain([...segment.text].map((point) => point.toLowerCase()).join(''));
      }
    }));
  });
});
