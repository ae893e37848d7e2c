import { SPACELESS } from './script-runs.js';

const CHUNKS = /[\p{L}\p{N}\p{M}]+/gu;
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u');

/** The stretches of letters and digits with Japanese in them (「第5世代」, 「X線」): all that bigrams are made from. */
export function spacelessChunks(foldedText: string): string[] {
  return (foldedText.match(CHUNKS) ?? []).filter((chunk) => HAS_SPACELESS.test(chunk));
}

/** True for a term that came out of Japanese (or another script without spaces). */
export function isSpacelessTerm(term: string): boolean {
  return HAS_SPACELESS.test(term);
}

/**
 * Pairs of neighbouring characters (code points), one of them Japanese: they find a word however the dictionary cut it.
 * Two hiragana say nothing about the subject. Visited, not listed: scoring looks at 100,000 of them for one need.
 */
export function visitBigrams(chunk: string, visit: (first: number, second: number) => void): void {
  let first = -1;
  for (let at = 0; at < chunk.length; ) {
    const second = chunk.codePointAt(at) ?? 0;
    at += second > 0xffff ? 2 : 1;
    if (first >= 0 && isTelling(kindOf(first), kindOf(second))) visit(first, second);
    first = second;
  }
}

export function characterBigrams(chunk: string): string[] {
  const bigrams: string[] = [];
  visitBigrams(chunk, (first, second) => bigrams.push(String.fromCodePoint(first, second)));
  return bigrams;
}

const UNKNOWN = 0;
const OTHER = 1;
const HIRAGANA = 2;
const SPACELESS_LETTER = 3;

/** Kinds of the code points met so far. */
const kinds = new Uint8Array(0x110000);

function kindOf(codePoint: number): number {
  const known = kinds[codePoint] ?? OTHER;
  return known === UNKNOWN ? (kinds[codePoint] = findKind(codePoint)) : known;
}

function findKind(codePoint: number): number {
  if (codePoint >= 0x3041 && codePoint <= 0x309f) return HIRAGANA;
  return HAS_SPACELESS.test(String.fromCodePoint(codePoint)) ? SPACELESS_LETTER : OTHER;
}

function isTelling(first: number, second: number): boolean {
  return first + second > OTHER + OTHER && !(first === HIRAGANA && second === HIRAGANA);
}
