import fc from 'fast-check';
import { codePointLength, normaliseParagraphs, normaliseText, truncate } from './text.js';

const anyText = fc.string({ unit: 'binary', maxLength: 60 });

describe('normaliseText', () => {
  it.each([
    ['ＡＩによる　画像認識', 'AIによる 画像認識'],
    ['ﾀﾞｲﾔﾓﾝﾄﾞ', 'ダイヤモンド'],
    ['  a \t\r\n b  ', 'a b'],
    ['a\u0085b', 'a b'],
    ['nul\u0000l', 'null'],
    ['か\u200b\u3099', 'が'],
    ['evil\u202egnp.exe', 'evilgnp.exe'],
    ['①㈱', '1(株)'],
    ['\ud842', ''],
    ['👩\u200d🔬', '👩\u200d🔬'],
  ])('%j becomes %j', (text, normal) => {
    expect(normaliseText(text)).toBe(normal);
  });

  it('is done once and for all', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(normaliseParagraphs(normaliseParagraphs(text))).toBe(normaliseParagraphs(text));
      }),
    );
  });
});

describe('normaliseParagraphs', () => {
  it('keeps paragraphs', () => {
    expect(normaliseParagraphs('\r\n　一　行目 \r\n\r\n\n\n二行目\u2028三行目\n\n')).toBe('一 行目\n\n二行目\n三行目');
  });
});

describe('length and truncation', () => {
  it('counts code points', () => {
    expect(codePointLength('𠮷野家')).toBe(3);
    expect(codePointLength('')).toBe(0);
  });

  it.each([
    ['産学連携', 4, '産学連携'],
    ['産学連携', 3, '産学…'],
    ['𠮷𠮷𠮷', 2, '𠮷…'],
    ['a b c', 3, 'a…'],
    ['abc', 0, ''],
  ])('%s within %i is %s', (text, limit, shown) => {
    expect(truncate(text, limit)).toBe(shown);
  });

  it('never exceeds the limit', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.string({ maxLength: 3 }), (text, limit, ellipsis) => {
        expect(codePointLength(truncate(text, limit, ellipsis))).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
