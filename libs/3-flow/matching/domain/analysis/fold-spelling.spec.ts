import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseText } from './analyse-text.js';

const terms = (text: string) => analyseText(text).map(({ term }) => term);

describe('foldSpelling', () => {
  it.each([
    ['引張', '引っ張り'], ['引張', '引張り'], ['取付', '取り付け'], ['取付け', '取り付け'], ['組合せ', '組み合わせ'], ['組み合せ', '組合せ'],
    ['読取', '読み取り'], ['書込み', '書き込み'], ['据付け', '据え付け'], ['盛付け', '盛り付け'], ['貼付け', '貼り付け'], ['受入検査', '受け入れ検査'],
    ['コンデンサ', 'コンデンサー'], ['サーバ', 'サーバー'], ['ｻｰﾊﾞ', 'サーバー'], ['データ', 'ﾃﾞｰﾀ'],
  ])('reads %s and %s alike', (a, b) => { expect(terms(a)).toEqual(terms(b)); });

  it.each([['キー', 'キ'], ['カー', 'カ'], ['コピー', 'コピ'], ['高い山', '高山'], ['割れ', '割'], ['水に入れ', '水入れ']])('does not take %s for %s', (a, b) => {
    expect(terms(a)).not.toEqual(terms(b));
  });

  it('points at the word as it is written', () => {
    const text = 'ＳｉＣの引っ張り強さと貼り付け、ｻｰﾊﾞｰ室';
    expect(analyseText(text).map(({ start, end }) => text.slice(start, end))).toEqual(['ＳｉＣ', '引っ張り', '強', '貼り付け', 'ｻｰﾊﾞｰ', '室']);
  });

  it('never loses a place, whatever is put together', () => {
    const pieces = fc.constantFrom('引', '張', 'っ', 'り', '取り', '付け', '組', '合わせ', 'サーバー', 'ー', 'ｻｰﾊﾞｰ', 'を', '山', '高い', ' ', 'abc', '、', '𠮷');
    fc.assert(fc.property(fc.array(pieces).map((parts) => parts.join('')), (text) => {
      let last = 0;
      for (const { term, start, end } of analyseText(text)) {
        expect(term).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }));
  });
});
