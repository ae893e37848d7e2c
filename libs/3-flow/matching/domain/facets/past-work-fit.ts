import type { PairRecord } from './match-facets.js';

/** Having worked together speaks for it, with the same researcher most; not having done so says nothing. */
export function pastWorkFit({ pastWork }: PairRecord): number {
  if (pastWork === null) return 0;
  return pastWork === 'researcher' ? 1 : 0.6;
}
