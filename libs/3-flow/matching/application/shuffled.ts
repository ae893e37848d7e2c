/** The items in an order that depends on the seed alone (Fisher and Yates, with mulberry32). */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = [...items];
  const next = numbersFrom(seed);
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const [a, b] = [order[at], order[other]] as [Item, Item];
    [order[at], order[other]] = [b, a];
  }
  return order;
}

/** Uniform in [0, 1). */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
