import { setTimeout } from 'node:timers/promises';

/** The first keystrokes find cold caches everywhere. */
const warmUpShare = 0.1;

export interface Timed {
  readonly product: number[];
  readonly raw: number[];
}

/**
 * Several people typing at once, none in step with another: each sends the next keystroke `pauseMs` after the one before, or when its answer has come if that
 * is later; after each the bare search server is asked for the same, so that what else the machine does meets both alike.
 *
 * @param keystrokes dealt out to the typists in turn, whole words at a time
 * @param send one keystroke to the product, and to the bare server; milliseconds
 */
export async function typeAtOnce<Key>(
  keystrokes: readonly (readonly Key[])[], { typists, pauseMs }: { readonly typists: number; readonly pauseMs: number },
  send: { readonly product: (key: Key) => Promise<number>; readonly raw: (key: Key) => Promise<number> }, onKey: () => void,
): Promise<Timed> {
  const timed: Timed = { product: [], raw: [] };
  const counted = keystrokes.flat().length * warmUpShare;
  let sent = 0;
  await Promise.all(Array.from({ length: typists }, async (_, typist) => {
    await setTimeout((pauseMs * typist) / typists);
    for (const key of keystrokes.filter((__, word) => word % typists === typist).flat()) {
      const pause = setTimeout(pauseMs);
      const [product, raw] = [await send.product(key), await send.raw(key)];
      sent += 1;
      if (sent > counted) {
        timed.product.push(product);
        timed.raw.push(raw);
      }
      onKey();
      await pause;
    }
  }));
  return timed;
}
