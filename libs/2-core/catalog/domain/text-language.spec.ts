import fc from 'fast-check';
import { byLanguage, languageOf } from './text-language.js';

describe('the language of a text', () => {
  it('is Japanese from one kana or kanji on', () => {
    expect(['TRL 6 の MEMS', '電池', 'ﾃﾞｰﾀ'].map(languageOf)).toEqual(['ja', 'ja', 'ja']);
    expect(['Solid-state cells', '', '123', 'Ω ≤ 5'].map(languageOf)).toEqual(['en', 'en', 'en', 'en']);
  });

  it('decides where it stands, beside an explicit English one', () => {
    expect(byLanguage('電池', 'Cells')).toEqual({ ja: '電池', en: 'Cells' });
    expect(byLanguage('Cells', null)).toEqual({ ja: null, en: 'Cells' });
    expect(byLanguage(null, 'Cells')).toEqual({ ja: null, en: 'Cells' });
  });

  it('loses no text that is the only one', () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => {
      const { ja, en } = byLanguage(text, null);
      expect([ja, en].filter((part) => part !== null)).toEqual([text]);
    }));
  });
});
