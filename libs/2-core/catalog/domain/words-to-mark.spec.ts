import fc from 'fast-check';
import { wordsToMark } from './words-to-mark.js';

describe('the words to mark', () => {
  it.each([
    ['battery cell', ['battery', 'cell']],
    ['全固体電池の界面', expect.arrayContaining(['全固体電池の界面', '電池', '界面'])],
    ['の', ['の']],
    ['リチウムイオン 電', expect.arrayContaining(['リチウムイオン', '電'])],
    ['電池……セル', expect.not.arrayContaining(['……'])],
    ['', []],
  ])('of %s', (text, expected) => expect(wordsToMark(text)).toEqual(expected));

  it('are of what was typed, with no part of one character or of hiragana alone', () => {
    const text = fc.string({ unit: fc.constantFrom('全', '固', '電池', 'の', 'ため', 'セル', 'abc', '1', ' ', '𠮷'), maxLength: 30 });
    fc.assert(fc.property(text, (it) => {
      const typed = it.split(' ');
      for (const word of wordsToMark(it)) {
        expect(it).toContain(word);
        expect(typed.includes(word) || ([...word].length >= 2 && !/^[ぁ-んー]+$/u.test(word))).toBe(true);
      }
    }));
  });
});
