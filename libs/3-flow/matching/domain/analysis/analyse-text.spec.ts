import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseText, MAX_TERM_UNITS } from './analyse-text.js';
import { foldText } from './fold-text.js';

const terms = (text: string) => analyseText(text).map(({ term }) => term);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }),
  fc.array(fc.constantFrom('磁気浮上', 'ﾃﾞｰﾀ', 'Ｗｉｎｇ', 'the', ' ', '、', '😀', 'running', '㍑', '2.5', 'を', '𠮷野', "don't", 'İ'))
    .map((parts) => parts.join('')),
);

describe('analyseText', () => {
  it('stems English and leaves out function words', () => {
    expect(terms('The wings of running aircraft')).toEqual(['wing', 'run', 'aircraft']);
  });

  it('finds Japanese words and leaves out particles', () => {
    expect(terms('磁気浮上を用いた鉄道')).toEqual(expect.arrayContaining(['磁気', '浮上', '鉄道']));
    expect(terms('磁気浮上を用いた鉄道')).not.toContain('を');
  });

  it('reads both languages in one text, and a word alike wherever it stands', () => {
    expect(terms('AIによるDefect検査')).toEqual(expect.arrayContaining(['ai', 'defect', '検査']));
  });

  it.each([['ﾃﾞｰﾀ', 'データ'], ['ＡＩ', 'ai'], ['Ｘ線', 'X線']])('does not mind the width of %s', (a, b) =>
    expect(terms(a)).toEqual(terms(b)));

  it.each(['', '   ', '😀🎉', 'を', 'the of and', '!?。、', '\ud800', '\u0000'])('finds nothing in %j', (text) =>
    expect(terms(text)).toEqual([]));

  it('cuts what is too long for an index', () => {
    for (const text of ['a'.repeat(10_000), '漢'.repeat(10_000), '𐐨'.repeat(100)]) {
      for (const term of terms(text)) {
        expect(term.length).toBeLessThanOrEqual(MAX_TERM_UNITS);
        expect(term).not.toMatch(/\p{Cs}/u);
      }
    }
  });

  it('points at the characters that a term was made from', () => {
    const text = 'Ｗｉｎｇｓ、ﾃﾞｰﾀ解析 of 3㍑';
    const found = analyseText(text).map(({ term, start, end }) => [term, text.slice(start, end)]);
    expect(found).toEqual([['wing', 'Ｗｉｎｇｓ'], ['データ', 'ﾃﾞｰﾀ'], ['解析', '解析'], ['3', '3'], ['リットル', '㍑']]);
  });

  it('never throws, and every span analysed alone has the term again', () => {
    fc.assert(fc.property(anyText, (text) => {
      let last = 0;
      for (const { term, start, end } of analyseText(text)) {
        expect(start).toBeGreaterThanOrEqual(last === 0 ? 0 : last - 1);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(term).not.toBe('');
        last = end;
      }
    }));
  });

  it('points at letters that fold to the term, for words that are not stemmed', () => {
    fc.assert(fc.property(anyText, (text) => {
      for (const { term, start, end } of analyseText(text)) {
        if (/^[a-z']+$/.test(term) || term.length === MAX_TERM_UNITS) continue;
        expect(foldText(text.slice(start, end)).text.replaceAll(',', '')).toContain(term);
      }
    }));
  });

  it('takes ten thousand words in well under a second', () => {
    const text = 'heat transfer を用いた熱伝導率の測定 '.repeat(2_500);
    const start = performance.now();
    expect(analyseText(text).length).toBeGreaterThan(10_000);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
