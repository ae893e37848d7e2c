import { describe, expect, it } from '@jest/globals';
import { attemptsFor, likelyAttempt } from './search-attempts.js';

describe('attemptsFor', () => {
  it('asks for every word, then for other readings, then for fewer words', () => {
    expect(attemptsFor('軽いプラズマ')).toEqual([
      { text: '軽いプラズマ', words: 'all' }, { text: '軽いプラズ', words: 'all' }, { text: '軽いプラ', words: 'all' },
      { text: '軽いプラズマ', words: 'frequency' }, { text: '軽いプラズマ', words: 'last' },
    ]);
  });

  it('has one way to read nothing', () => expect(attemptsFor('')).toEqual([{ text: '', words: 'all' }]));
});

describe('likelyAttempt', () => {
  const attempts = attemptsFor('軽いプラズマ');

  it.each([
    ['the strict one, where the beginning was found as it was typed', '軽いプラズ', { text: '軽いプラズ', words: 'all' }, 0],
    ['the reading that was found before', '軽いプラズ', { text: '軽いプラ', words: 'all' }, 2],
    ['fewer words, where fewer did', '軽いプラズ', { text: '軽いプラズ', words: 'frequency' }, 3],
    ['the strict one, where that reading is none any more', '軽いプラズ', { text: '軽い', words: 'all' }, 0],
    ['the same again for the same text', '軽いプラズマ', { text: '軽いプラズマ', words: 'last' }, 4],
  ] as const)('is %s', (_, beginning, answered, expected) => expect(likelyAttempt(attempts, beginning, answered)).toBe(expected));
});
