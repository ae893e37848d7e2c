import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument } from '../analysis/analyse-document.js';
import type { PackedDocument } from '../analysis/packed-document.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { PostingLists } from './posting-lists.js';

const WORDS = ['wing', 'heat', 'rice', 'slab', 'tunnel'];
const vocabulary = new Vocabulary();
const numberOf = (word: string) => vocabulary.numberOf(word);
const pack = (id: string, title_en: string, body_en = '') => vocabulary.pack(analyseDocument(id, { title_en, body_en }));
const texts = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const asked: [number, number][] = [[numberOf('wing'), 3], [numberOf('rice'), 1]];

function sumsOf(postings: PostingLists): Map<string, number> {
  const sums = new Float64Array(postings.end);
  postings.addUp(asked, sums);
  return new Map([...sums.keys()].filter((place) => postings.idAt(place) !== '').map((place) => [postings.idAt(place), sums[place] ?? 0]));
}

function listsOf(documents: readonly PackedDocument[]): PostingLists {
  const postings = new PostingLists();
  for (const document of documents) postings.add(document, 0);
  return postings;
}

describe('PostingLists', () => {
  it('gives each document the same sum to the last bit, whatever came and went before it and in whatever order', () => {
    fc.assert(fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 8 }), fc.array(texts, { maxLength: 5 }), (pairs, passing) => {
      const documents = pairs.map(([title, body], i) => pack(`d${i}`, title, body));
      const postings = new PostingLists();
      const gone = passing.map((text, i) => pack(`gone${i}`, text));
      for (const document of gone.slice(0, 3)) postings.add(document, 1);
      for (const document of [...documents].reverse()) postings.add(document, 0);
      for (const document of gone.slice(3)) postings.add(document, 1);
      for (const document of gone) postings.remove(document);
      expect([...sumsOf(postings)].sort()).toEqual([...sumsOf(listsOf(documents))].sort());
      expect(postings.end).toBeLessThanOrEqual(documents.length + gone.length);
    }));
  });

  it('counts a word of the title more than one of the text, and a long text less', () => {
    const sums = sumsOf(listsOf([pack('title', 'wing', 'heat'), pack('body', 'heat', 'wing'), pack('long', 'heat', `wing ${'slab '.repeat(40)}`), pack('none', 'heat')]));
    expect(sums.get('title')).toBeGreaterThan(sums.get('body') ?? 9);
    expect(sums.get('body')).toBeGreaterThan(sums.get('long') ?? 9);
    expect(sums.get('none')).toBe(0);
  });

  it('gives the place that became free to the next, with its own group', () => {
    const postings = listsOf([pack('a', 'wing'), pack('b', 'rice')]);
    postings.remove(pack('a', 'wing'));
    postings.remove(pack('never', 'wing'));
    postings.add(pack('c', 'rice'), 4);
    expect([postings.end, postings.idAt(0), postings.groupAt(0), postings.groupAt(1)]).toEqual([2, 'c', 4, 0]);
  });

  it('says nothing of words that nobody uses, and has nothing when empty', () => {
    const sums = new Float64Array(1);
    listsOf([pack('a', 'heat')]).addUp([[numberOf('zebra'), 5]], sums);
    expect([...sums]).toEqual([0]);
    expect(sumsOf(new PostingLists()).size).toBe(0);
  });
});
