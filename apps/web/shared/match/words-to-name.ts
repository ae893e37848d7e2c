import type { MeetingWord } from '../../api/types';

/** So many are read in a line. */
const most = 6;

/**
 * The words that a line names, best first: those that the reader sees in the need as it is shown before those that only its
 * wording in the other language has.
 */
export function wordsToName(words: readonly Pick<MeetingWord, 'word' | 'need'>[], language: 'ja' | 'en'): string[] {
  const other = language === 'en' ? /_ja$/u : /_en$/u;
  const isShown = ({ need }: Pick<MeetingWord, 'need'>): boolean => need.some(({ field }) => !other.test(field));
  return [...words.filter(isShown), ...words.filter((word) => !isShown(word))].slice(0, most).map(({ word }) => word);
}
