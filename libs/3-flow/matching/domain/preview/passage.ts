/** A place in a text in UTF-16 units, end exclusive, and what it weighs. */
export interface WeightedSpan {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

const longest = 140;
/** Characters shown before the first of the words where a sentence must be cut. */
const lead = 20;

/** Where in a text the most weight meets: a sentence, cut around its words when it is long. Undefined where nothing meets. */
export function passageIn(text: string, spans: readonly WeightedSpan[]): { readonly start: number; readonly end: number } | undefined {
  let best: { readonly start: number; readonly end: number; readonly weight: number } | undefined;
  for (const { 0: sentence, index } of text.matchAll(/(?:[^。．!?！？\n.]|\.(?!\s|$))+[。．!?！？.]?/gu)) {
    const inside = spans.filter(({ start, end }) => start >= index && end <= index + sentence.length);
    // A word counts once: repeating it makes no sentence more telling.
    const weight = [...new Set(inside.map((span) => span.weight))].reduce((sum, one) => sum + one, 0);
    if (weight > (best?.weight ?? 0)) best = { ...cut(text, index, index + sentence.length, Math.min(...inside.map(({ start }) => start))), weight };
  }
  return best && { start: best.start, end: best.end };
}

function cut(text: string, sentenceStart: number, sentenceEnd: number, firstWord: number): { start: number; end: number } {
  const start = sentenceStart + (/\S/u.exec(text.slice(sentenceStart, sentenceEnd))?.index ?? 0);
  if (sentenceEnd - start <= longest) return { start, end: sentenceEnd };
  const from = Math.max(start, Math.min(firstWord - lead, sentenceEnd - longest));
  return { start: whole(text, from), end: whole(text, from + longest) };
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\ud800-\udbff]/u.test(text.charAt(at - 1)) && /[\udc00-\udfff]/u.test(text.charAt(at)) ? at - 1 : at;
}
