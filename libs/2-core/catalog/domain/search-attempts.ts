import { otherReadings } from './typed-text.js';

/** One way to read what was typed. */
export interface SearchAttempt {
  readonly text: string;
  /** `all`: every word must be there. `frequency`: the most frequent ones may be missing. `last`: those at the end may be. */
  readonly words: 'all' | 'frequency' | 'last';
}

/**
 * The ways to read a text, the first that finds something is the answer: every word must be there, the last one as a beginning; then other readings
 * of it; then fewer words will do. `frequency` alone finds nothing when the words are equally rare.
 */
export function attemptsFor(text: string): readonly [SearchAttempt, ...SearchAttempt[]] {
  const strict: SearchAttempt = { text, words: 'all' };
  if (text === '') return [strict];
  return [strict, ...otherReadings(text).map((reading): SearchAttempt => ({ text: reading, words: 'all' })), { text, words: 'frequency' }, { text, words: 'last' }];
}

/** Which of the attempts at a longer text is likely to answer it, where `answered` answered its beginning. A guess: 0, the strict one, when in doubt. */
export function likelyAttempt(attempts: readonly SearchAttempt[], beginning: string, answered: SearchAttempt): number {
  const isStrict = answered.words === 'all' && answered.text === beginning;
  return isStrict ? 0 : Math.max(0, attempts.findIndex(({ text, words }) => words === answered.words && (words !== 'all' || text === answered.text)));
}
