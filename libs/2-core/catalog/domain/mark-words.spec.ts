import fc from 'fast-check';
import { marking } from './mark-words.js';

const text = fc.string({ unit: fc.constantFrom('全', '固', '体', 'A', 'a', 'İ', '𠮷', ' ', '.', '\\', '(', 'ß'), maxLength: 120 });

describe('marking words', () => {
  it('marks hits whatever their case, the longest where several begin', () => {
    expect(marking(['assb', '界面', '電池', '固体電池'])('全固体電池 ASSB の界面')).toEqual([
      { text: '全', hit: false }, { text: '固体電池', hit: true }, { text: ' ', hit: false }, { text: 'ASSB', hit: true }, { text: ' の', hit: false }, { text: '界面', hit: true },
    ]);
  });

  it('meets a word with spaces around it at its beginning only', () => {
    const hits = (of: string): string[] => marking(['app'])(of).filter(({ hit }) => hit).map((segment) => segment.text);
    expect(hits('happy apple; アプリapp')).toEqual(['app', 'app']);
  });

  it('meets no word where the excerpt is cut inside another one', () => {
    const marked = marking(['app', '電池'])(`${'x'.repeat(60)}happen${'y'.repeat(35)}電池`);
    expect(marked.filter(({ hit }) => hit).map((segment) => segment.text)).toEqual(['電池']);
    expect(marked[0]?.text.startsWith('appen')).toBe(true);
  });

  it('shows the first hit of a long text, at most 160 characters, and cuts none in two', () => {
    const marked = marking(['電池'])(`${'𠮷'.repeat(500)}電池${'い'.repeat(500)}`);
    expect(marked[0]).toEqual({ text: '𠮷'.repeat(40), hit: false });
    expect(marked[1]).toEqual({ text: '電池', hit: true });
    expect([...marked.map((segment) => segment.text).join('')]).toHaveLength(160);
    expect([...marking([])('あ'.repeat(500)).map((segment) => segment.text).join('')]).toHaveLength(160);
  });

  it('takes what looks like a pattern as it is', () => {
    expect(marking(['a.c', '(', '\\', '0%の_'])('abc a.c ( \\ 100%の_収率').filter(({ hit }) => hit).map((segment) => segment.text)).toEqual(['a.c', '(', '\\', '0%の_']);
  });

  it('loses and adds nothing, and marks only what was asked for', () => {
    fc.assert(fc.property(text.filter((it) => [...it].length <= 100), fc.array(text, { maxLength: 3 }), (it, words) => {
      const marked = marking(words)(it);
      if ([...it].length <= 40) expect(marked.map((segment) => segment.text).join('')).toBe(it);
      for (const segment of marked.filter(({ hit }) => hit)) {
        expect(words.some((word) => word !== '' && word.localeCompare(segment.text, undefined, { sensitivity: 'accent' }) === 0)).toBe(true);
      }
    }));
  });
});
