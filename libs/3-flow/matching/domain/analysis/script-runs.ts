export type RunKind = 'spaceless' | 'word';

/** A stretch of one script, in units of the text it was found in. */
export interface ScriptRun {
  readonly kind: RunKind;
  readonly text: string;
  readonly start: number;
}

/** Scripts written without spaces between words: a dictionary has to find the words. */
export const SPACELESS =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';

const LETTERS = `(?:(?![${SPACELESS}])[\\p{L}\\p{N}\\p{M}])+`;

/** An apostrophe between letters, a decimal point and a thousands comma do not end a word: don't, 2.5, 1,400. */
const JOINTS = "(?:(?<=\\p{L})'(?=\\p{L})|(?<=\\p{N})\\.(?=\\p{N})|(?<=\\p{N}),(?=\\p{N}{3}(?!\\p{N})))";

const RUNS = new RegExp(`([${SPACELESS}][${SPACELESS}\\p{M}]*)|${LETTERS}(?:${JOINTS}${LETTERS})*`, 'gu');

/**
 * Language is decided run by run, so that 「AIによるdefect検査」 is read as Japanese and English at once.
 * Punctuation, symbols and emoji belong to no run.
 */
export function* scriptRuns(text: string): Generator<ScriptRun> {
  for (const match of text.matchAll(RUNS)) {
    yield { kind: match[1] === undefined ? 'word' : 'spaceless', text: match[0], start: match.index };
  }
}
