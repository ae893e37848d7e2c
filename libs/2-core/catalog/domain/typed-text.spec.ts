import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { otherReadings, typedText } from './typed-text.js';

const anyText = fc.string({ unit: fc.constantFrom('セ', 'ン', 'サ', 'ー', 'ﾃ', 'ﾞ', '電', '池', 'a', ' ', 'ｰ', '。'), maxLength: 20 });

describe('typedText', () => {
  it.each([
    ['ﾃﾞｰﾀ', 'データ'], ['  ＡＩ　 ', 'AI'], ['センサー', 'センサ'], ['圧力ｾﾝｻｰ', '圧力センサ'], ['センサーの', 'センサーの'], ['ー', 'ー'], ['デー', 'デー'],
  ])('%j is searched as %j', (typed, searched) => {
    expect(typedText(typed)).toBe(searched);
  });

  it('is a beginning of the normalised text, and the same in any width', () => {
    fc.assert(fc.property(anyText, (text) => {
      expect(text.normalize('NFKC').replace(/\s+/gu, ' ').trim().startsWith(typedText(text))).toBe(true);
      expect(typedText(text.normalize('NFKC'))).toBe(typedText(text));
    }));
  });
});

describe('otherReadings', () => {
  it('give up the end of an unfinished katakana word, a character at a time', () => {
    expect(otherReadings('軽いプラズマアク')).toEqual(['軽いプラズマア', '軽いプラズマ', '軽いプラズ', '軽いプラ']);
    expect(otherReadings('ポリイ')).toEqual(['ポリ']);
  });

  it('take a last word in hiragana for one in katakana', () => {
    expect(otherReadings('高速せんさ')).toEqual(['高速センサ', '高速セン']);
  });

  it.each(['', 'solid elec', '電解質', 'プラ', 'ポリ袋', '燃えない'.slice(0, 3)])('leave %j alone', (text) => {
    expect(otherReadings(text)).toEqual([]);
  });

  it('are few, none longer than the text, each a beginning of the one before', () => {
    fc.assert(fc.property(anyText, (text) => {
      const readings = otherReadings(text);
      expect(readings.length).toBeLessThanOrEqual(6);
      expect(readings.every(({ length }) => length <= text.length)).toBe(true);
      readings.slice(1).forEach((reading, index) => expect(reading).toBe(readings[index]?.slice(0, -1)));
    }));
  });
});
