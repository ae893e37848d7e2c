/** Longer quotes are cut around their first meeting word; English takes twice the letters for the same. */
const LONGEST_JAPANESE = 42;
const LONGEST_ENGLISH = 90;

/** What is kept before the first meeting word. */
const LEAD = 8;

/** A clause as it is quoted: trimmed, and cut around `firstWord` (UTF-16 units) when it is long. */
export function shortenClause(clause: string, firstWord: number): string {
  const before = clause.length - clause.trimStart().length;
  const text = clause.trim();
  const spaced = !/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text);
  const longest = spaced ? LONGEST_ENGLISH : LONGEST_JAPANESE;
  if (text.length <= longest) return text;
  const wanted = Math.max(0, Math.min(firstWord - before - LEAD, text.length - longest));
  const from = spaced ? wordBegin(text, wanted) : wholeCharacter(text, wanted);
  const to = spaced ? wordEnd(text, wanted + longest) : wholeCharacter(text, wanted + longest);
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}

/** Never between the two halves of a character beyond the basic plane. */
function wholeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at;
}

function wordBegin(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return at === 0 || space < at - 20 ? at : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.lastIndexOf(' ', at);
  return space < at - 20 ? at : space;
}
