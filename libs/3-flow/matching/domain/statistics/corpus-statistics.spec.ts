import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument, type AnalysedDocument } from '../analysis/analyse-document.js';
import { TEXT_FIELDS } from '../analysis/match-text.js';
import { bigramsOf } from '../analysis/packed-document.js';
import { CorpusStatistics } from './corpus-statistics.js';

const text = fc.array(fc.constantFrom('wing', 'heat', '磁気', '浮上', '鉄道', 'data', '。', '')).map((words) => words.join(' '));
const document: fc.Arbitrary<AnalysedDocument> = fc
  .record({ title_ja: text, body_en: text, keywords: fc.array(text, { maxLength: 2 }) })
  .map((parts) => analyseDocument('any', parts));
const terms = ['wing', 'heat', '磁気', '浮上', '鉄道', 'data'];
/** All that it tells, whatever numbers the terms have. */
const numbers = (statistics: CorpusStatistics) => ({
  documents: statistics.documents,
  terms: terms.map((term) => statistics.documentFrequency(statistics.vocabulary.numberOf(term))),
  bigrams: ['磁気', '浮上', '気浮'].map((bigram) => bigramFrequency(statistics, bigram)),
  lengths: ([...TEXT_FIELDS, 'bigrams'] as const).map((field) => statistics.averageLength(field)),
});
function bigramFrequency(statistics: CorpusStatistics, bigram: string): number {
  const [number] = bigramsOf(statistics.vocabulary.pack(analyseDocument('of', { body_ja: bigram })));
  return number === undefined ? -1 : statistics.bigramFrequency(number);
}

describe('CorpusStatistics', () => {
  const statistics = CorpusStatistics.of([
    analyseDocument('1', { title_en: 'wing', body_en: 'wing heat' }), analyseDocument('2', { body_en: 'heat heat wing air' }),
    analyseDocument('3', { body_ja: '磁気浮上' }),
  ]);

  const frequency = (term: string) => statistics.documentFrequency(statistics.vocabulary.numberOf(term));
  const idf = (term: string) => statistics.idf(statistics.vocabulary.numberOf(term));

  it('counts documents, not occurrences', () => {
    expect(statistics.documents).toBe(3);
    expect(frequency('wing')).toBe(2);
    expect(frequency('unknown')).toBe(0);
  });

  it('averages a field over the documents that have it', () => {
    expect(statistics.averageLength('body_en')).toBe(3);
    expect(statistics.averageLength('title_en')).toBe(1);
    expect(statistics.averageLength('bigrams')).toBe(3);
    expect(statistics.averageLength('title_ja')).toBe(1);
  });

  it('gives rare terms more', () => {
    expect(idf('unknown')).toBeGreaterThan(idf('air'));
    expect(idf('air')).toBeGreaterThan(idf('wing'));
    expect(bigramFrequency(statistics, '磁気')).toBe(1);
    expect(statistics.bigramIdf(0)).toBe(idf('air'));
  });

  it('has sane numbers when empty', () => {
    const empty = new CorpusStatistics();
    expect(empty.idf(0)).toBeGreaterThan(0);
    expect(empty.averageLength('body_ja')).toBe(1);
    expect(empty.documents).toBe(0);
  });

  it('is the same however it came about: added in any order, with detours', () => {
    fc.assert(fc.property(fc.array(document), fc.array(document), (kept, gone) => {
      const rebuilt = CorpusStatistics.of(kept);
      const incremental = CorpusStatistics.of([...gone, ...kept].reverse());
      for (const each of gone) incremental.remove(incremental.vocabulary.pack(each));
      expect(numbers(incremental)).toEqual(numbers(rebuilt));
    }));
  });
});
