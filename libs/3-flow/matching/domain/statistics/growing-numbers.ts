const FIRST_ROOM = 4;

/** Whole numbers from 0 to 2³² − 1 in ascending order, 4 bytes each and up to a quarter as much room to grow. */
export class GrowingNumbers {
  #numbers = new Uint32Array(FIRST_ROOM);
  #length = 0;

  /** `length` of them are in use. */
  get numbers(): Uint32Array {
    return this.#numbers;
  }

  get length(): number {
    return this.#length;
  }

  /** Puts the number where it belongs; the greatest yet costs least. */
  insert(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Uint32Array(Math.ceil(this.#length * 1.25));
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    const at = this.#firstFrom(number);
    this.#numbers.copyWithin(at + 1, at, this.#length);
    this.#numbers[at] = number;
    this.#length += 1;
  }

  /** Takes the first away that is not less; harmless where there is none. */
  removeFrom(number: number): void {
    const at = this.#firstFrom(number);
    if (at === this.#length) return;
    this.#numbers.copyWithin(at, at + 1, this.#length);
    this.#length -= 1;
  }

  #firstFrom(number: number): number {
    let [low, high] = [0, this.#length];
    if (high === 0 || (this.#numbers[high - 1] ?? 0) < number) return high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
