import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SingularValueDecomposition } from 'ml-matrix';
import type { SparseRows } from './sparse-rows.js';
import { rightSingularVectors } from './subspace-svd.js';

function sparse(rows: readonly (readonly number[])[], columnCount: number): SparseRows {
  const entries = rows.map((row) => row.flatMap((value, column) => (value === 0 ? [] : [{ column, value }])));
  const starts = Int32Array.from([0, ...entries].map((_, i) => entries.slice(0, i).reduce((sum, row) => sum + row.length, 0)));
  return {
    rowCount: rows.length, columnCount, starts,
    columns: Int32Array.from(entries.flat(), ({ column }) => column), values: Float32Array.from(entries.flat(), ({ value }) => value),
  };
}

/** Length of what is left of a row in the space of the first directions. */
const keptOf = (row: readonly number[], vectors: readonly (readonly number[])[]): number =>
  Math.hypot(...vectors.map((vector) => row.reduce((sum, value, i) => sum + value * (vector[i] ?? 0), 0)));

const ours = (rows: readonly (readonly number[])[], columns: number, width: number): number[][] => {
  const { vectors, width: found } = rightSingularVectors(sparse(rows, columns), width);
  return Array.from({ length: found }, (_, at) => Array.from({ length: columns }, (__, i) => vectors[i * found + at] ?? 0));
};

const matrix = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.constantFrom(0, 0, 1, 2, 3), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }));

describe('rightSingularVectors', () => {
  it('are at right angles and of length one, wide or tall', () => {
    fc.assert(fc.property(matrix, fc.integer({ min: 1, max: 5 }), (rows, width) => {
      const vectors = ours(rows, rows[0]?.length ?? 0, width);
      for (const [i, a] of vectors.entries()) {
        for (const [j, b] of vectors.entries()) {
          expect(a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)).toBeCloseTo(i === j ? 1 : 0, 3);
        }
      }
    }));
  });

  it('keep as much of the rows as those that a full decomposition finds', () => {
    fc.assert(fc.property(matrix, (rows) => {
      const columns = rows[0]?.length ?? 0;
      const full = new SingularValueDecomposition(rows.map((row) => [...row]), { autoTranspose: true });
      const width = Math.min(3, full.rank);
      if (width === 0) { expect(ours(rows, columns, 3)).toEqual([]); return; }
      const theirs = Array.from({ length: width }, (_, at) => full.rightSingularVectors.getColumn(at));
      const sum = (vectors: readonly (readonly number[])[]) => rows.reduce((squares, row) => squares + keptOf(row, vectors) ** 2, 0);
      expect(sum(ours(rows, columns, width))).toBeCloseTo(sum(theirs), 1);
    }));
  });

  it('are the same for the same matrix', () => {
    const rows = [[1, 2, 0], [0, 1, 1], [3, 0, 1]];
    expect(ours(rows, 3, 2)).toEqual(ours(rows, 3, 2));
  });

  it('are none of an empty matrix', () => expect(ours([], 0, 3)).toEqual([]));
});
