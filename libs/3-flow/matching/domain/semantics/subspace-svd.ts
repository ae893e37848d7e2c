import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { addRows, multiply, type SparseRows, transposed } from './sparse-rows.js';

/** Directions that are followed besides those asked for, so that the last of these are found too. */
const OVERSAMPLE = 16;

/** Rounds of Aᵀ·A: more changed no ranking. */
const ROUNDS = 4;

/** What is smaller than this share of the largest eigenvalue is noise of the arithmetic. */
const NEGLIGIBLE = 1e-9;

/** The strongest directions of a matrix's rows. */
export interface Directions {
  /** `width` numbers for each column of the matrix, row by row. */
  readonly vectors: Float32Array;
  /** At most what was asked for; less where the matrix has no more. */
  readonly width: number;
}

/** A matrix seen from its columns or from its rows. */
interface Side {
  readonly size: number;
  /** From numbers for each of this side to numbers for each of the other, `width` of them each. */
  readonly across: (dense: Float32Array, width: number) => Float32Array;
  readonly back: (dense: Float32Array, width: number) => Float32Array;
}

/**
 * The right singular vectors of the `width` largest singular values, by randomised subspace iteration
 * (Halko, Martinsson, Tropp 2011, algorithm 4.4) and a Rayleigh–Ritz step, on the smaller side of the matrix. The same
 * matrix gives the same vectors.
 */
export function rightSingularVectors(matrix: SparseRows, width: number): Directions {
  const turnedMatrix = transposed(matrix);
  const columns: Side = {
    size: matrix.columnCount, across: (dense, count) => multiply(matrix, dense, count), back: (dense, count) => multiply(turnedMatrix, dense, count),
  };
  if (matrix.columnCount <= matrix.rowCount) return strongest(columns, matrix.rowCount, width).directions;
  const rows: Side = { size: matrix.rowCount, across: columns.back, back: columns.across };
  const { directions, values } = strongest(rows, matrix.columnCount, width);
  const vectors = rows.across(directions.vectors, directions.width);
  for (let at = 0; at < vectors.length; at += 1) vectors[at] = (vectors[at] ?? 0) / Math.sqrt(values[at % directions.width] ?? 1);
  return { vectors, width: directions.width };
}

/** The strongest directions of one side, and the squares of their singular values. */
function strongest({ size, across, back }: Side, otherSize: number, width: number): { directions: Directions; values: number[] } {
  let basis = orthonormal(randomNumbers(size, Math.min(width + OVERSAMPLE, size, otherSize)));
  for (let round = 0; round < ROUNDS; round += 1) {
    basis = orthonormal({ vectors: back(across(basis.vectors, basis.width), basis.width), width: basis.width });
  }
  // Orthogonal to the last digit: squares of what the first pass left are gone after the second.
  basis = orthonormal(basis);
  const { vectors, values } = eigenvectors(gram({ vectors: across(basis.vectors, basis.width), width: basis.width }));
  const kept = values.filter((value) => value > NEGLIGIBLE * (values[0] ?? 0)).slice(0, width);
  return { directions: turned(basis, vectors.slice(0, kept.length)), values: kept };
}

/** The same space, its directions at right angles and of length 1; dependent ones are dropped. */
function orthonormal(directions: Directions): Directions {
  const { vectors, values } = eigenvectors(gram(directions));
  const kept = values.filter((value) => value > NEGLIGIBLE * (values[0] ?? 0));
  return turned(directions, kept.map((value, i) => (vectors[i] ?? []).map((x) => x / Math.sqrt(value))));
}

/** Yᵀ·Y, of four rows at once, for the reason that addRows has. */
function gram({ vectors, width }: Directions): Matrix {
  const sums = new Float64Array(width * width);
  const rows = width === 0 ? 0 : vectors.length / width;
  // Rows that are missing to a multiple of four are zeros.
  const padded = new Float32Array(Math.ceil(rows / 4) * 4 * width);
  padded.set(vectors);
  for (let one = 0; one < padded.length; one += 4 * width) {
    const [two, three, four] = [one + width, one + 2 * width, one + 3 * width];
    for (let a = 0; a < width; a += 1) {
      const [first, second, third, fourth] = [padded[one + a] ?? 0, padded[two + a] ?? 0, padded[three + a] ?? 0, padded[four + a] ?? 0];
      const at = a * width;
      for (let b = a; b < width; b += 1) {
        sums[at + b] = (sums[at + b] ?? 0) + first * (padded[one + b] ?? 0) + second * (padded[two + b] ?? 0) + third * (padded[three + b] ?? 0) + fourth * (padded[four + b] ?? 0);
      }
    }
  }
  return new Matrix(Array.from({ length: width }, (_, a) => Array.from({ length: width }, (__, b) => sums[Math.min(a, b) * width + Math.max(a, b)] ?? 0)));
}

/** Of a symmetric matrix, largest eigenvalue first. */
function eigenvectors(symmetric: Matrix): { values: number[]; vectors: number[][] } {
  if (symmetric.rows === 0) return { values: [], vectors: [] };
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(symmetric, { assumeSymmetric: true });
  const order = realEigenvalues.map((_, i) => i).sort((a, b) => (realEigenvalues[b] ?? 0) - (realEigenvalues[a] ?? 0));
  return { values: order.map((i) => realEigenvalues[i] ?? 0), vectors: order.map((i) => eigenvectorMatrix.getColumn(i)) };
}

/** Y · W; `combinations` are the columns of W. */
function turned({ vectors, width }: Directions, combinations: readonly (readonly number[])[]): Directions {
  const [rows, columns] = [width === 0 ? 0 : vectors.length / width, combinations.length];
  const weights = new Float32Array(width * columns);
  for (const [column, combination] of combinations.entries()) {
    for (const [i, weight] of combination.entries()) weights[i * columns + column] = weight;
  }
  const result = new Float32Array(rows * columns);
  const each = Int32Array.from({ length: width }, (_, i) => i);
  for (let row = 0; row < rows; row += 1) {
    addRows(result, row * columns, weights, columns, { rows: each, factors: vectors.subarray(row * width, (row + 1) * width), start: 0, end: width });
  }
  return { vectors: result, width: columns };
}

/** Mulberry32: as good as any here, and the same on every machine. */
function randomNumbers(rows: number, width: number): Directions {
  const vectors = new Float32Array(rows * width);
  let state = 1;
  for (let i = 0; i < vectors.length; i += 1) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    vectors[i] = ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  }
  return { vectors, width };
}
