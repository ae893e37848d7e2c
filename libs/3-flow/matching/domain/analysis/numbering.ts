/** Gives each key a number, 0 and up in the order of arrival. The numbers mean nothing outside this process. */
export class Numbering<K> {
  readonly #numbers = new Map<K, number>();
  readonly #keys: K[] = [];

  /** The number of a key; a new one if it has none. */
  of(key: K): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#keys.push(key) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  key(number: number): K | undefined {
    return this.#keys[number];
  }

  /** In the order of the numbers. */
  keys(): readonly K[] {
    return this.#keys;
  }
}
