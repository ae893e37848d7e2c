import { countNumbers } from '../analysis/packed-document.js';
import type { SparseRows } from './sparse-rows.js';
import type { TermLists } from './term-lists.js';

/** A term of one document has no company that could be learnt. */
const FEWEST_DOCUMENTS = 2;

export interface WeightedRows {
  /** A row of length 1 for each document, of (1 + ln tf)·idf. */
  readonly matrix: SparseRows;
  /** What each column stands for. */
  readonly terms: readonly string[];
  readonly idf: Float32Array;
}

/** A row's entries in the order of their columns, each as column · FREQUENCIES + frequency: numbers are sorted and compared much faster than pairs. */
type Row = Float64Array;

/** No document is as long. */
const FREQUENCIES = 2 ** 24;

/**
 * Rows and columns are put in the order of their contents, so that the same documents make the same matrix in whatever order
 * they came and however their terms are numbered.
 */
export function weightedRows(lists: TermLists): WeightedRows {
  const counted = Array.from({ length: lists.starts.length - 1 }, (_, i) => countNumbers(lists.numbers.subarray(lists.starts[i], lists.starts[i + 1])));
  const { columns, terms, idf } = chooseTerms(counted, lists.terms);
  const rows = counted.map((counts): Row => {
    const entries: number[] = [];
    for (const [number, frequency] of counts) {
      const column = columns[number] ?? -1;
      if (column >= 0) entries.push(column * FREQUENCIES + frequency);
    }
    return Float64Array.from(entries).sort();
  });
  return { matrix: toMatrix(rows.sort(byContents), idf), terms, idf };
}

function chooseTerms(documents: readonly ReadonlyMap<number, number>[], names: readonly string[]) {
  const frequencies = new Int32Array(names.length);
  for (const document of documents) for (const number of document.keys()) frequencies[number] = (frequencies[number] ?? 0) + 1;
  const chosen = [...frequencies.keys()]
    .filter((number) => (frequencies[number] ?? 0) >= FEWEST_DOCUMENTS)
    .sort((a, b) => ((names[a] ?? '') < (names[b] ?? '') ? -1 : 1));
  const columns = new Int32Array(names.length).fill(-1);
  for (const [column, number] of chosen.entries()) columns[number] = column;
  const idf = Float32Array.from(chosen, (number) => {
    const df = frequencies[number] ?? 0;
    return Math.log(1 + (documents.length - df + 0.5) / (df + 0.5));
  });
  return { columns, terms: chosen.map((number) => names[number] ?? ''), idf };
}

function byContents(a: Row, b: Row): number {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function toMatrix(rows: readonly Row[], idf: Float32Array): SparseRows {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const [starts, columns, values] = [new Int32Array(rows.length + 1), new Int32Array(size), new Float32Array(size)];
  let at = 0;
  for (const [i, row] of rows.entries()) {
    const weights = new Float64Array(row.length);
    for (const [place, entry] of row.entries()) {
      const column = Math.floor(entry / FREQUENCIES);
      columns[at + place] = column;
      weights[place] = (1 + Math.log(entry % FREQUENCIES)) * (idf[column] ?? 0);
    }
    const length = Math.hypot(...weights) || 1;
    for (const [place, weight] of weights.entries()) values[at + place] = weight / length;
    at += row.length;
    starts[i + 1] = at;
  }
  return { rowCount: rows.length, columnCount: idf.length, starts, columns, values };
}
