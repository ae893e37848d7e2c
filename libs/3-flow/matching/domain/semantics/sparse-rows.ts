/** A matrix of mostly zeros, kept row by row: row r has `values[i]` in column `columns[i]` for i from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** A · Y, where Y has `width` numbers a row, row by row. */
export function multiply(matrix: SparseRows, dense: Float32Array, width: number): Float32Array {
  const product = new Float32Array(matrix.rowCount * width);
  visit(matrix, (row, column, value) => addScaled(product, row * width, dense, column * width, value, width));
  return product;
}

/** Aᵀ · Z, where Z has `width` numbers a row, row by row. */
export function multiplyTransposed(matrix: SparseRows, dense: Float32Array, width: number): Float32Array {
  const product = new Float32Array(matrix.columnCount * width);
  visit(matrix, (row, column, value) => addScaled(product, column * width, dense, row * width, value, width));
  return product;
}

function visit({ rowCount, starts, columns, values }: SparseRows, take: (row: number, column: number, value: number) => void): void {
  for (let row = 0; row < rowCount; row += 1) {
    const end = starts[row + 1] ?? 0;
    for (let i = starts[row] ?? 0; i < end; i += 1) take(row, columns[i] ?? 0, values[i] ?? 0);
  }
}

/** Adds `factor` times `width` numbers of `from`, from `start` on, to those of `into`, from `at` on. The innermost loop of learning: everything else waits for it. */
export function addScaled(into: Float32Array, at: number, from: Float32Array, start: number, factor: number, width: number): void {
  for (let i = 0; i < width; i += 1) into[at + i] = (into[at + i] ?? 0) + factor * (from[start + i] ?? 0);
}
