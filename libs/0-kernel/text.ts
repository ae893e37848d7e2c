// Controls, unpaired surrogates, zero-width spaces, byte order mark and direction overrides: none can be seen, some
// forge what is shown, and PostgreSQL takes no NUL. Joiners (U+200C, U+200D) stay: scripts and emoji need them.
const unseen = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
const lineBreak = /\r\n?|[\n\u0085\u2028\u2029]/u;

/**
 * One line of text in NFKC: full-width letters and digits and half-width kana folded, what cannot be seen removed,
 * every run of white space (line breaks too) made one space, ends trimmed. Doing it twice changes nothing.
 */
export function normaliseText(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(unseen, '')
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** The same line by line: line breaks become \n, at most one empty line in a row, none at either end. */
export function normaliseParagraphs(text: string): string {
  return text
    .split(lineBreak)
    .map(normaliseText)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Length in code points: 𠮷 is 1, where `length` says 2. */
export function codePointLength(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** At most `limit` code points, the ellipsis included; cuts between code points, and only if needed. */
export function truncate(text: string, limit: number, ellipsis = '…'): string {
  const points = [...text];
  if (points.length <= limit) return text;
  const kept = Math.max(0, limit - codePointLength(ellipsis));
  return points.slice(0, kept).join('').trimEnd() + [...ellipsis].slice(0, limit).join('');
}
