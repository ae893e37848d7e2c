import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TermLists } from './term-lists.js';
import { weightedRows } from './weighted-rows.js';

/** Of documents that are lists of words. */
function listsOf(documents: readonly (readonly string[])[]): TermLists {
  const terms = [...new Set(documents.flat())];
  const starts = Int32Array.from({ length: documents.length + 1 }, (_, i) => documents.slice(0, i).flat().length);
  return { documents: documents.length, terms, starts, numbers: Int32Array.from(documents.flat(), (word) => terms.indexOf(word)) };
}

const documents = fc.array(fc.array(fc.constantFrom('磁気', '浮上', '測定', '電池', '膜'), { maxLength: 30 }), { maxLength: 12 });

/** (1 + ln tf)·idf, written down once more from its definition. */
function weightOf(term: string, document: readonly string[], all: readonly (readonly string[])[]): number {
  const [tf, df] = [document.filter((word) => word === term).length, all.filter((words) => words.includes(term)).length];
  return tf === 0 || df < 2 ? 0 : (1 + Math.log(tf)) * Math.log(1 + (all.length - df + 0.5) / (df + 0.5));
}

describe('weightedRows', () => {
  it('are (1 + ln tf)·idf of each document, of length 1, without what a single one says', () => fc.assert(fc.property(documents, (all) => {
    const { matrix: { starts, columns, values }, terms } = weightedRows(listsOf(all));
    const rows = all.map((_, row) => terms.map((__, column) => {
      const at = columns.subarray(starts[row], starts[row + 1]).indexOf(column);
      return at < 0 ? 0 : values[(starts[row] ?? 0) + at] ?? 0;
    }));
    const expected = all.map((document) => {
      const weights = terms.map((term) => weightOf(term, document, all));
      return weights.map((weight) => weight / (Math.hypot(...weights) || 1));
    });
    // Rows come in an order of their own: each is one of those that are expected, and takes its place.
    for (const row of rows) {
      const at = expected.findIndex((weights) => weights.every((weight, column) => Math.abs(weight - (row[column] ?? 0)) < 1e-5));
      expect(at).toBeGreaterThanOrEqual(0);
      expected.splice(at, 1);
    }
    expect(expected).toEqual([]);
  })));

  it('are the same in whatever order the documents came', () => fc.assert(fc.property(documents, (all) => {
    expect(weightedRows(listsOf([...all].reverse()))).toEqual(weightedRows(listsOf(all)));
  })));
});
