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
