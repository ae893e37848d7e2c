import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument, type AnalysedDocument } from '../analysis/analyse-document.js';
import { CorpusStatistics } from './corpus-statistics.js';

const text = fc.array(fc.constantFrom('wing', 'heat', '磁気', '浮上', '鉄道', 'data', '。', '')).map((words) => words.join(' '));
const document: fc.Arbitrary<AnalysedDocument> = fc
  .record({ title_ja: text, body_en: text, keywords: fc.array(text, { maxLength: 2 }) })
  .map((parts) => analyseDocument('any', parts));
const numbers = (statistics: CorpusStatistics) =>
  [...statistics.counts()].map(({ kind, key, value }) => `${kind} ${key} ${value}`).sort();

describe('CorpusStatistics', () => {
  const statistics = CorpusStatistics.of([
    analyseDocument('1', { title_en: 'wing', body_en: 'wing heat' }), analyseDocument('2', { body_en: 'heat heat wing air' }),
    analyseDocument('3', { body_ja: '磁気浮上' }),
  ]);

  it('counts documents, not occurrences', () => {
    expect(statistics.documents).toBe(3);
    expect(statistics.documentFrequency('wing')).toBe(2);
    expect(statistics.documentFrequency('unknown')).toBe(0);
  });

  it('averages a field over the documents that have it', () => {
    expect(statistics.averageLength('body_en')).toBe(3);
    expect(statistics.averageLength('title_en')).toBe(1);
    expect(statistics.averageLength('bigrams')).toBe(3);
    expect(statistics.averageLength('title_ja')).toBe(1);
  });

  it('gives rare terms more', () => {
    expect(statistics.idf('unknown')).toBeGreaterThan(statistics.idf('air'));
    expect(statistics.idf('air')).toBeGreaterThan(statistics.idf('wing'));
    expect(statistics.bigramIdf('磁気')).toBe(statistics.idf('air'));
  });

  it('has sane numbers when empty', () => {
    const empty = new CorpusStatistics();
    expect(empty.idf('wing')).toBeGreaterThan(0);
    expect(empty.averageLength('body_ja')).toBe(1);
    expect(empty.documents).toBe(0);
  });

  it('replaces one document by another', () => {
    const [before, after] = [analyseDocument('1', { body_en: 'wing' }), analyseDocument('1', { body_en: 'heat' })];
    const replaced = CorpusStatistics.of([before]);
    replaced.replace(before, after);
    expect(numbers(replaced)).toEqual(numbers(CorpusStatistics.of([after])));
  });

  it('is the same however it came about: added in any order, with detours, or stored and read', () => {
    fc.assert(fc.property(fc.array(document), fc.array(document), (kept, gone) => {
      const rebuilt = CorpusStatistics.of(kept);
      const incremental = CorpusStatistics.of([...gone, ...kept].reverse());
      for (const each of gone) incremental.remove(each);
      expect(numbers(incremental)).toEqual(numbers(rebuilt));
      expect(numbers(CorpusStatistics.from(rebuilt.counts()))).toEqual(numbers(rebuilt));
    }));
  });
});
