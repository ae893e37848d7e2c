import { type Selectable, selectDiverse } from './select-diverse.js';

export interface Places {
  /** A newcomer comes in when it is one of so many that are worth most together. */
  readonly best: number;
  /** So many lie open at most. */
  readonly most: number;
}

export interface Placing<Seed> {
  readonly comes: boolean;
  /** What makes room for it. */
  readonly yields: readonly Seed[];
}

/** Among equals, what lies open stands first: a newcomer has to be better. */
const afterEveryId = '\uffff';

/**
 * Whether a seed that comes later is proposed beside what lies open of its need. Nobody's match is taken back for it: somebody may be
 * at it. So more than the best may lie open, and only when the most do does the one that is worth least yield, which by then is
 * behind as many as the best again that nobody has decided on.
 */
export function findPlace<Seed extends Selectable>(newcomer: Seed, open: readonly Seed[], { best, most }: Places): Placing<Seed> {
  const asking: Selectable = { ...newcomer, id: afterEveryId };
  const all = [...open, asking];
  if (!selectDiverse(all, best).includes(asking)) return { comes: false, yields: [] };
  const kept = new Set<Selectable>(selectDiverse(all, most));
  return { comes: true, yields: open.filter((seed) => !kept.has(seed)) };
}
