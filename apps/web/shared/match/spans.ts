export interface Span {
  readonly start: number;
  readonly end: number;
}

/** In order, without overlap; neighbours with nothing between them become one. Outside the text is cut off. */
export function mergeSpans(spans: readonly Span[], length: number): readonly Span[] {
  const merged: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    const cut = Math.min(end, length);
    if (start < 0 || cut <= start) continue;
    if (last && start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, cut) };
    else merged.push({ start, end: cut });
  }
  return merged;
}

/** The text in pieces, each marked or not. */
export function cutBySpans(text: string, spans: readonly Span[]): readonly { readonly text: string; readonly marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of mergeSpans(spans, text.length)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
