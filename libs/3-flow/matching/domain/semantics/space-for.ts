import type { Corpus } from '../statistics/corpus.js';
import type { Meanings } from './meanings.js';

/** What a need can be compared in with the seeds of `corpus`; null: it is scored without its meaning. */
export function spaceFor({ space }: Pick<Corpus, 'space'>, needId: string): Meanings | null {
  return space?.knows(needId) ? space : null;
}
