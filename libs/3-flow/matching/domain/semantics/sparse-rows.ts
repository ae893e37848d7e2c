/** A matrix of mostly zeros, kept row by row: row r has `values[i]` in column `columns[i]` for i from `starts[r]` to `starts[r + 1]`. */
export interface SparseRows {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** Aᵀ. */
export function transposed({ rowCount, columnCount, starts, columns, values }: SparseRows): SparseRows {
  const turned = { rowCount: columnCount, columnCount: rowCount, starts: new Int32Array(columnCount + 1), columns: new Int32Array(columns.length), values: new Float32Array(values.length) };
  for (const column of columns) turned.starts[column + 1] = (turned.starts[column + 1] ?? 0) + 1;
  for (let column = 0; column < columnCount; column += 1) turned.starts[column + 1] = (turned.starts[column + 1] ?? 0) + (turned.starts[column] ?? 0);
  const next = turned.starts.slice();
  for (let row = 0; row < rowCount; row += 1) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i += 1) {
      const column = columns[i] ?? 0;
      const at = next[column] ?? 0;
      next[column] = at + 1;
      turned.columns[at] = row;
      turned.values[at] = values[i] ?? 0;
    }
  }
  return turned;
}

/** A · Y, where Y has `width` numbers a row, row by row. */
export function multiply({ rowCount, starts, columns, values }: SparseRows, dense: Float32Array, width: number): Float32Array {
  const product = new Float32Array(rowCount * width);
  for (let row = 0; row < rowCount; row += 1) {
    addRows(product, row * width, dense, width, { rows: columns, factors: values, start: starts[row] ?? 0, end: starts[row + 1] ?? 0 });
  }
  return product;
}

/** Which rows to add up, each times its factor: those from `start` to before `end`. */
export interface Combination {
  readonly rows: Int32Array;
  readonly factors: Float32Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Adds rows of `from`, of `width` numbers each, to the numbers of `into` from `at` on. The innermost loop of learning: everything else waits for it. Four rows at
 * once, because to read and to write the sum takes longer than to add to it: a fourth of the time.
 */
export function addRows(into: Float32Array, at: number, from: Float32Array, width: number, { rows, factors, start, end }: Combination): void {
  let next = start;
  for (; next + 3 < end; next += 4) {
    const one = (rows[next] ?? 0) * width;
    const two = (rows[next + 1] ?? 0) * width;
    const three = (rows[next + 2] ?? 0) * width;
    const four = (rows[next + 3] ?? 0) * width;
    const first = factors[next] ?? 0;
    const second = factors[next + 1] ?? 0;
    const third = factors[next + 2] ?? 0;
    const fourth = factors[next + 3] ?? 0;
    for (let i = 0; i < width; i += 1) {
      into[at + i] = (into[at + i] ?? 0) + first * (from[one + i] ?? 0) + second * (from[two + i] ?? 0) + third * (from[three + i] ?? 0) + fourth * (from[four + i] ?? 0);
    }
  }
  for (; next < end; next += 1) {
    const [row, factor] = [(rows[next] ?? 0) * width, factors[next] ?? 0];
    for (let i = 0; i < width; i += 1) into[at + i] = (into[at + i] ?? 0) + factor * (from[row + i] ?? 0);
  }
}
