import { normaliseText, truncate } from '@musubi/kernel';

/** What a message needs of a match's explanation. */
export interface ExplainedWords {
  /** Weightiest first. */
  readonly meetingWords: readonly { readonly word: string }[];
}

const most = 5;
const longestWord = 40;

/** The weightiest words in which need and research meet, as the need writes them. */
export function meetingWords(explanation: ExplainedWords): string[] {
  const words = explanation.meetingWords.map(({ word }) => truncate(normaliseText(word), longestWord));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, most);
}
