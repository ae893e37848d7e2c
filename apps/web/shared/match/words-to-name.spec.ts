import { wordsToName } from './words-to-name';

const at = (word: string, ...fields: ('title_ja' | 'title_en' | 'body_en' | 'keywords')[]) => ({ word, need: fields.map((field) => ({ field, start: 0, end: 1 })) });

describe('the words that a line names', () => {
  const words = [at('density', 'title_en'), at('焼結', 'title_ja'), at('gears', 'title_en', 'body_en'), at('SUS304', 'title_en', 'keywords')];

  it.each([['ja', ['焼結', 'SUS304', 'density', 'gears']], ['en', ['density', 'gears', 'SUS304', '焼結']]] as const)('are those that stand in what is shown first, in %s', (language, expected) =>
    expect(wordsToName(words, language)).toEqual(expected));

  it('are six', () => expect(wordsToName(Array.from({ length: 9 }, (_, i) => at(`語${i}`, 'title_ja')), 'ja')).toHaveLength(6));
});
