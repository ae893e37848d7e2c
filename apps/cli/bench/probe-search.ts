import { setTimeout } from 'node:timers/promises';

/** A person does not notice less. */
const everyMs = 25;

/** What a search gave while everything was built anew. */
export interface Probed {
  readonly answers: number;
  /** Refused, degraded or empty ones. */
  readonly bad: number;
  readonly longest_gap_ms: number;
}

/**
 * Searches over and over until told to stop.
 *
 * @param search one search; whether it found what is certainly there
 * @returns ends the probing; the gap is the longest time between two good answers, the first and last moment included
 */
export function probeSearch(search: () => Promise<boolean>): () => Promise<Probed> {
  const state = { answers: 0, bad: 0, gap: 0, lastGood: performance.now(), isOver: false };
  const take = (isGood: boolean): void => {
    state.answers += 1;
    if (!isGood) state.bad += 1;
    state.gap = Math.max(state.gap, performance.now() - state.lastGood);
    if (isGood) state.lastGood = performance.now();
  };
  const running = (async () => {
    while (!state.isOver) {
      take(await search().catch(() => false));
      await setTimeout(everyMs);
    }
  })();
  return async () => {
    state.isOver = true;
    await running;
    return { answers: state.answers, bad: state.bad, longest_gap_ms: Number(Math.max(state.gap, performance.now() - state.lastGood).toFixed(1)) };
  };
}
