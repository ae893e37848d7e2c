import { describe, expect, it } from '@jest/globals';
import type { MeetingWord, TextField } from '../../api/types';
import { shownLanguage, shownText } from './shown-text';

const word = (field: TextField, weight: number): MeetingWord => ({
  term: 'x', word: 'x', seedWord: 'x', translation: false, weight, need: [], seed: [{ field, start: 0, end: 1 }],
});

describe('the text shown of a side', () => {
  it('is in the reader’s language unless the words meet rather in the other', () => {
    expect(shownLanguage([], 'seed', 'en')).toBe('en');
    expect(shownLanguage([word('body_ja', 0.2), word('body_en', 0.15)], 'seed', 'en')).toBe('en');
    expect(shownLanguage([word('body_ja', 0.2), word('body_en', 0.05)], 'seed', 'en')).toBe('ja');
    expect(shownLanguage([word('keywords', 0.5)], 'seed', 'ja')).toBe('ja');
  });

  it('is in the other language where there is no other', () => {
    const document = { titleJa: '題', titleEn: null, bodyJa: null, bodyEn: 'Text' };
    expect(shownText(document, 'title', 'en')).toEqual({ text: '題', field: 'title_ja' });
    expect(shownText(document, 'body', 'ja')).toEqual({ text: 'Text', field: 'body_en' });
    expect(shownText({ ...document, bodyEn: '' }, 'body', 'ja')).toBeUndefined();
  });
});
