/** Gives each ordered pair of whole numbers a number, 0 and up in the order of arrival: one map in another, for two small numbers are found faster than a great one. */
export class PairNumbering {
  readonly #numbers = new Map<number, Map<number, number>>();
  #count = 0;

  of(first: number, second: number): number {
    let seconds = this.#numbers.get(first);
    if (!seconds) this.#numbers.set(first, seconds = new Map());
    const known = seconds.get(second);
    if (known !== undefined) return known;
    const number = this.#count;
    seconds.set(second, number);
    this.#count += 1;
    return number;
  }
}
