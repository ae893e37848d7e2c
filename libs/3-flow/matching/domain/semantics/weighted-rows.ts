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

type Row = readonly (readonly [column: number, frequency: number])[];

/**
 * Rows and columns are put in the order of their contents, so that the same documents make the same matrix in whatever order
 * they came and however their terms are numbered.
 */
export function weightedRows(lists: TermLists): WeightedRows {
  const counted = Array.from({ length: lists.starts.length - 1 }, (_, i) => countNumbers(lists.numbers.subarray(lists.starts[i], lists.starts[i + 1])));
  const { columns, terms, idf } = chooseTerms(counted, lists.terms);
  const rows = counted.map((counts): Row => [...counts]
    .flatMap(([number, frequency]) => (columns[number] === undefined || columns[number] < 0 ? [] : [[columns[number], frequency] as const]))
    .sort(([a], [b]) => a - b));
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
  for (const [i, [column, frequency]] of a.entries()) {
    const other = b[i];
    if (!other) return 1;
    if (column !== other[0]) return column - other[0];
    if (frequency !== other[1]) return frequency - other[1];
  }
  return a.length - b.length;
}

function toMatrix(rows: readonly Row[], idf: Float32Array): SparseRows {
  const size = rows.reduce((sum, row) => sum + row.length, 0);
  const [starts, columns, values] = [new Int32Array(rows.length + 1), new Int32Array(size), new Float32Array(size)];
  let at = 0;
  for (const [i, row] of rows.entries()) {
    const weights = row.map(([column, frequency]) => (1 + Math.log(frequency)) * (idf[column] ?? 0));
    const length = Math.hypot(...weights) || 1;
    for (const [place, [column]] of row.entries()) {
      columns[at] = column;
      values[at] = (weights[place] ?? 0) / length;
      at += 1;
    }
    starts[i + 1] = at;
  }
  return { rowCount: rows.length, columnCount: idf.length, starts, columns, values };
}
