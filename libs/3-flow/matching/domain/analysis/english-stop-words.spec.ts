import { expect, it } from '@jest/globals';
import { isEnglishStopWord } from './english-stop-words.js';

it.each([['the', true], ["don't", true], ['wing', false], ['heat', false], ['', false]])('%s: %s', (word, expected) =>
  expect(isEnglishStopWord(word)).toBe(expected));
