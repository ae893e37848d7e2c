/** Bytes of a buffer that many arrays share. */
const SIZE = 1 << 20;

/**
 * Keeps small arrays of numbers in few large buffers: a buffer of its own costs each some 150 bytes beside its numbers (6 MB of the two arrays of 20,000
 * documents). A buffer lives as long as any array in it, so that this is for what comes and goes together.
 */
export class SharedBuffers {
  #buffer = new ArrayBuffer(0);
  #used = 0;

  /** The same numbers. */
  integers(numbers: Int32Array): Int32Array {
    const kept = new Int32Array(...this.#room(numbers));
    kept.set(numbers);
    return kept;
  }

  /** The same numbers. */
  floats(numbers: Float32Array): Float32Array {
    const kept = new Float32Array(...this.#room(numbers));
    kept.set(numbers);
    return kept;
  }

  #room({ byteLength, length }: Int32Array | Float32Array): [ArrayBuffer, number, number] {
    if (this.#used + byteLength > this.#buffer.byteLength) {
      this.#buffer = new ArrayBuffer(Math.max(SIZE, byteLength));
      this.#used = 0;
    }
    const at = this.#used;
    this.#used += byteLength;
    return [this.#buffer, at, length];
  }
}
