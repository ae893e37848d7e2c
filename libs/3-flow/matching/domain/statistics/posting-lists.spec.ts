import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allTerms, analyseDocument } from '../analysis/analyse-document.js';
import type { PackedDocument } from '../analysis/packed-document.js';
import { Vocabulary } from '../analysis/vocabulary.js';
import { PlainBm25 } from '../scoring/plain-bm25.js';
import { CorpusStatistics } from './corpus-statistics.js';
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

  it('adds up as plain BM25 does, if all texts are taken as one', () => {
    // A word that a title says four times counts three times.
    const titles = fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(fc.tuple(titles, texts), { minLength: 1, maxLength: 8 }), fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }), (pairs, words) => {
      const documents = pairs.map(([title_en, body_en], i) => analyseDocument(`d${i}`, { title_en, body_en, keywords: ['rice'] }));
      const [bm25, statistics] = [new PlainBm25(), CorpusStatistics.of(documents, vocabulary)];
      for (const document of documents) bm25.add(document.id, allTerms(document));
      const postings = listsOf(documents.map((document) => vocabulary.pack(document)));
      const sums = new Float64Array(postings.end);
      postings.addUpAsOne(words.map((word) => [numberOf(word), statistics.idf(numberOf(word))]), sums);
      const best = [...sums.keys()].filter((place) => (sums[place] ?? 0) > 0)
        .sort((a, b) => Math.round(1e9 * ((sums[b] ?? 0) - (sums[a] ?? 0))) || (postings.idAt(a) < postings.idAt(b) ? -1 : 1)).map((place) => postings.idAt(place));
      expect([...best].sort()).toEqual(bm25.rank(words, 8).sort());
      expect(best[0]).toBe(bm25.rank(words, 1)[0]);
    }));
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
