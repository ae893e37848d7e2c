import type { Corpus } from '../statistics/corpus.js';
import type { Meanings } from './meanings.js';

/** What a need can be compared in with the seeds of `corpus`; null: it is scored without its meaning. */
export function spaceFor({ space }: Pick<Corpus, 'space'>, needId: string): Meanings | null {
  return space?.knows(needId) ? space : null;
}

/** The same for one of the seeds: null where either is not known there, which then costs the pair nothing. */
export function spaceOfPair(corpus: Pick<Corpus, 'space'>, needId: string, seedId: string): Meanings | null {
  const space = spaceFor(corpus, needId);
  return space?.knows(seedId) ? space : null;
}
