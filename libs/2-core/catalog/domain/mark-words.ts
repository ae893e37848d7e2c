import type { Segment } from './segment.js';

const lead = 40;
const length = 160;

/** A letter of a script with spaces between words. */
const spaced = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]`;
const beginsSpaced = new RegExp(`^${spaced}`, 'u');

/** Makes an excerpt of a text, in code points: around the first hit, with every hit marked. */
export type Mark = (text: string) => Segment[];

/**
 * Marks the words, the longest where several begin; upper and lower case are the same. A word that begins with a letter of a
 * script with spaces is met where a word begins, as the search meets it.
 */
export function marking(words: readonly string[]): Mark {
  const longestFirst = [...new Set(words)].filter((word) => word !== '').sort((a, b) => b.length - a.length);
  const pattern = longestFirst.map((word) => (beginsSpaced.test(word) ? `(?<!${spaced})` : '') + escaped(word)).join('|');
  if (pattern === '') return (text) => segmentsOf(text.slice(0, after(text, 0, length)), []);
  const hits = new RegExp(pattern, 'giu');
  return (text) => {
    const first = text.search(hits);
    const start = first < 0 ? 0 : before(text, first, lead);
    // From the text's own beginning: at a cut the end of a word would look like one that begins.
    const shown = text.slice(0, after(text, start, length));
    return segmentsOf(shown.slice(start), [...shown.matchAll(hits)].map(({ index, 0: hit }) => [index - start, index - start + hit.length]));
  };
}

function segmentsOf(text: string, hits: readonly (readonly [start: number, end: number])[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (end: number, hit: boolean): void => {
    if (end > at) segments.push({ text: text.slice(at, end), hit });
    at = end;
  };
  for (const [start, end] of hits) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return segments;
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}

/** So many code points further, at most to the end. */
function after(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at < text.length; left -= 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** So many code points back, at most to the beginning. */
function before(text: string, from: number, count: number): number {
  let at = from;
  for (let left = count; left > 0 && at > 0; left -= 1) at -= at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
  return at;
}
