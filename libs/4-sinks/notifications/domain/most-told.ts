import { normaliseText } from '@musubi/kernel';

/** A mail says why in a few sentences; the page has the rest. */
const most = 6;

/** The first sentences, one line each. */
export function mostTold(sentences: readonly string[]): string[] {
  return sentences.slice(0, most).map(normaliseText);
}
