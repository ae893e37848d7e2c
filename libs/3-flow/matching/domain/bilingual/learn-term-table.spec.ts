import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { analyseDocument } from '../analysis/analyse-document.js';
import { learnTermTable } from './learn-term-table.js';

const words = [['電池', 'battery'], ['金属', 'metal'], ['溶接', 'welding'], ['橋梁', 'bridge'], ['津波', 'tsunami'], ['酵母', 'yeast'], ['方言', 'dialect'], ['振動', 'vibration']] as const;

/** Every two words stand together in one document: only the other documents tell which is which. */
const documents = words.flatMap(([japanese, english], i) => words.slice(i + 1).map(([otherJapanese, otherEnglish], k) =>
  analyseDocument(`d${i}-${k}`, { title_ja: `${japanese}と${otherJapanese}`, title_en: `${otherEnglish} and ${english}` })));

describe('learnTermTable', () => {
  it('finds out which word translates which, both ways', () => {
    const table = learnTermTable(documents);
    for (const [japanese, english] of words) {
      const [term] = analyseDocument('', { title_en: english }).terms.title_en;
      expect(table.get(japanese)?.[0]?.term).toBe(term);
      expect(table.get(term ?? '')?.[0]?.term).toBe(japanese);
    }
  });

  it('is the same whatever the order of the documents', () => {
    const expected = [...learnTermTable(documents)];
    fc.assert(fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
      expect([...learnTermTable(shuffled)]).toEqual(expected);
    }), { numRuns: 10 });
  });

  it('gives no term more than certainty, and best first', () => {
    for (const translations of learnTermTable(documents).values()) {
      expect(translations.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThanOrEqual(1.001);
      expect(translations.map(({ probability }) => probability)).toEqual(translations.map(({ probability }) => probability).sort((a, b) => b - a));
    }
  });

  it('takes keywords of a list in both languages', () => {
    const lists = words.map(([japanese, english], i) => analyseDocument(`k${i}`, {
      title_ja: '題', title_en: 'title', keywords: [japanese, words[(i + 1) % words.length]?.[0] ?? '', words[(i + 1) % words.length]?.[1] ?? '', english],
    }));
    expect(learnTermTable(lists).get('津波')?.[0]?.term).toBe('tsunami');
  });

  it('learns nothing from one language, from one document, and from nothing', () => {
    expect(learnTermTable(documents.map(({ id, terms, chunks }) => ({ id, chunks, terms: { ...terms, title_en: [] } }))).size).toBe(0);
    expect(learnTermTable(documents.slice(0, 1)).size).toBe(0);
    expect(learnTermTable([]).size).toBe(0);
  });
});
