/** Text folded in width and case, with the way back to the positions of the original (UTF-16 units). */
export interface FoldedText {
  readonly text: string;
  /** Span in the original of the units [start, end) of `text`; whole characters, so that a highlight never cuts one. */
  originalSpan(start: number, end: number): { readonly start: number; readonly end: number };
}

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** Soft hyphens and joiners that copied text carries inside its words. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

export function foldText(original: string): FoldedText {
  const text = fold(original);
  if (text.length === original.length && original.normalize('NFKC') === original) {
    return { text, originalSpan: (start, end) => ({ start, end }) };
  }
  return foldByCharacter(original);
}

/** NFKC and lower case; ’ becomes ' and a final sigma an ordinary one, so that a word is one term wherever it stands. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[’ʼ]/g, "'").replaceAll('ς', 'σ').replace(INVISIBLE, '');
}

/** ASCII, kana and the usual kanji: each is a character by itself among its like; beside others it may be part of one (a voiced sound mark). */
const PLAIN = '[\\t\\n -~ぁ-ゖァ-ヺー一-鿿]';
const PLAIN_RUNS = new RegExp(`(?<=^|${PLAIN})${PLAIN}+(?=${PLAIN}|$)`, 'gu');

/** A character may grow (㍑ → リットル), shrink (ﾊﾞ → バ) or vanish: remember for each unit where it came from. */
function foldByCharacter(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const note = (folded: string, start: number, end: number): void => {
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let done = 0;
  const foldUntil = (end: number): void => {
    for (const { segment, index } of graphemes.segment(original.slice(done, end))) note(fold(segment), done + index, done + index + segment.length);
  };
  for (const { 0: plain, index } of original.matchAll(PLAIN_RUNS)) {
    foldUntil(index);
    for (let unit = 0; unit < plain.length; unit += 1) note(plain.charAt(unit).toLowerCase(), index + unit, index + unit + 1);
    done = index + plain.length;
  }
  foldUntil(original.length);
  const originalSpan = (start: number, end: number) => ({
    start: starts[start] ?? original.length,
    end: ends[end - 1] ?? original.length,
  });
  return { text, originalSpan };
}
