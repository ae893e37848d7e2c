import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from './fold-text.js';

describe('foldText', () => {
  it.each([
    ['Ｄａｔａ', 'data'], ['ﾃﾞｰﾀ', 'データ'], ['㍑', 'リットル'], ['①', '1'], ['don’t', "don't"], ['ΟΔΟΣ', 'οδοσ'], ['aero\u00addynamics', 'aerodynamics'],
  ])('folds %s', (original, folded) => expect(foldText(original).text).toBe(folded));

  it('finds the way back over characters that shrink', () => {
    const folded = foldText('古いﾃﾞｰﾀ解析');
    expect(folded.text).toBe('古いデータ解析');
    expect(folded.originalSpan(2, 5)).toEqual({ start: 2, end: 6 });
  });

  it('covers the whole of a character that grows', () => {
    expect(foldText('3㍑入り').originalSpan(2, 4)).toEqual({ start: 1, end: 2 });
  });

  it('finds the way back character by character, also where most of a text is plain', () => {
    const units = ['a', 'B', ' ', '7', 'か', 'ガ', '研', 'ｶ', 'ﾞ', '\u3099', '㍑', 'é', 'e\u0301', '\u200d', '\ufe0f', '👩', '\u0600', '\r', '\n', '𠮷', 'İ', 'ß', 'Σ'];
    const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
    fc.assert(fc.property(fc.array(fc.constantFrom(...units), { maxLength: 12 }), (parts) => {
      const original = parts.join('');
      const folded = foldText(original);
      let at = 0;
      for (const { segment, index } of graphemes.segment(original)) {
        const { length } = foldText(segment).text;
        for (let unit = 0; unit < length; unit += 1, at += 1) {
          if (folded.text.length !== original.length || original.normalize('NFKC') !== original) {
            expect(folded.originalSpan(at, at + 1)).toEqual({ start: index, end: index + segment.length });
          }
        }
      }
      expect(at).toBe(folded.text.length);
    }));
  });

  it('gives spans inside the original, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (original, a, b) => {
      const folded = foldText(original);
      fc.pre(folded.text.length > 0);
      const [from, to] = [a % folded.text.length, b % folded.text.length].sort((x, y) => x - y) as [number, number];
      const { start, end } = folded.originalSpan(from, to + 1);
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(original.length);
    }));
  });
});
