import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { characterBigrams, isSpacelessTerm, spacelessChunks } from './character-bigrams.js';

describe('spacelessChunks', () => {
  it('keeps letters and digits that belong to Japanese words, and no other text', () => {
    expect(spacelessChunks('第5世代の無線、5g wireless。x線')).toEqual(['第5世代の無線', 'x線']);
  });
});

describe('characterBigrams', () => {
  it.each([
    ['磁気浮上', ['磁気', '気浮', '浮上']], ['x線ct', ['x線', '線c']], ['第5', ['第5']], ['による検査', ['る検', '検査']],
    ['によって', []], ['線', []], ['𠮷野家', ['𠮷野', '野家']], ['abc', []], ['', []],
  ])('%s', (chunk, bigrams) => expect(characterBigrams(chunk)).toEqual(bigrams));

  it('never cuts a character in half', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const bigram of spacelessChunks(text).flatMap(characterBigrams)) expect(bigram).not.toMatch(/\p{Cs}/u);
    }));
  });
});

describe('isSpacelessTerm', () => {
  it.each([['磁気', true], ['データ', true], ['wing', false], ['2.5', false], ['ภาษา', true]])('%s: %s', (term, expected) =>
    expect(isSpacelessTerm(term)).toBe(expected));
});
