const japanese = new Intl.Segmenter('ja', { granularity: 'word' });

/** More would take longer than they help. */
const mostWords = 60;

/**
 * What of a search is marked in what it found: each word as it was typed, and of one in a script without spaces also its
 * parts, because the index finds those wherever they stand. Parts of one character, or in hiragana alone, would mark every text.
 */
export function wordsToMark(text: string): string[] {
  const typed = text.split(' ').filter((word) => word !== '');
  const parts = typed.flatMap((word) => [...japanese.segment(word)].flatMap(({ segment, isWordLike }) => (isWordLike && /^.{2}/su.test(segment) && !/^[\p{Script=Hiragana}ー]+$/u.test(segment) ? [segment] : [])));
  return [...new Set([...typed, ...parts])].slice(0, mostWords);
}
