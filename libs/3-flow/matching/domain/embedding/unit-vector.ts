/** The same direction with length 1; null for what points nowhere. */
export function unitVector(numbers: ArrayLike<number>): Float32Array | null {
  const vector = Float32Array.from(numbers);
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares === 0 || !Number.isFinite(squares)) return null;
  const length = Math.sqrt(squares);
  return vector.map((value) => value / length);
}
