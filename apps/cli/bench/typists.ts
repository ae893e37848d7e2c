import { setTimeout } from 'node:timers/promises';

/** The first keystrokes find cold caches everywhere. */
const warmUpShare = 0.1;

/** Of each typist in a turn: towards the end of a turn not all of them type any more. */
const wordsInTurn = 4;

export interface Timed {
  readonly product: readonly number[];
  readonly raw: readonly number[];
}

/** One keystroke to the product, and to the bare server; milliseconds. */
export interface Sides<Key> {
  readonly product: (key: Key) => Promise<number>;
  readonly raw: (key: Key) => Promise<number>;
}

/**
 * Several people typing at once: some words each to the product, then the same words to the bare search server, and so on in turns. So both meet the same machine within
 * seconds, and neither has the other's work beside it.
 *
 * @param keystrokes a list for each word
 */
export async function typeInTurns<Key>(
  keystrokes: readonly (readonly Key[])[], { typists, pauseMs }: { readonly typists: number; readonly pauseMs: number }, send: Sides<Key>, onKey: () => void,
): Promise<Timed> {
  const [product, raw]: [number[], number[]] = [[], []];
  for (let at = 0; at < keystrokes.length; at += typists * wordsInTurn) {
    const words = keystrokes.slice(at, at + typists * wordsInTurn);
    const dealt = Array.from({ length: typists }, (_, typist) => words.filter((__, word) => word % typists === typist).flat());
    product.push(...await typeAtOnce(dealt, pauseMs, send.product, onKey));
    raw.push(...await typeAtOnce(dealt, pauseMs, send.raw, () => undefined));
  }
  return { product: warm(product), raw: warm(raw) };
}

/** Each what was dealt to them, none in step with another: the next keystroke comes `pauseMs` after the one before, or when its answer is there if that is later. */
async function typeAtOnce<Key>(dealt: readonly (readonly Key[])[], pauseMs: number, send: (key: Key) => Promise<number>, onKey: () => void): Promise<number[]> {
  const timed: number[] = [];
  await Promise.all(dealt.map(async (keys, typist) => {
    await setTimeout((pauseMs * typist) / dealt.length);
    for (const key of keys) {
      const pause = setTimeout(pauseMs);
      timed.push(await send(key));
      onKey();
      await pause;
    }
  }));
  return timed;
}

function warm(timed: readonly number[]): readonly number[] {
  return timed.slice(Math.floor(timed.length * warmUpShare));
}
