/** A piece of a text; the page marks those that met the search. */
export interface Segment {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text at its hit marks. */
export function hitSegments(marked: string, start: string, end: string): Segment[] {
  const segments: Segment[] = [];
  marked.split(start).forEach((part, index) => {
    if (index === 0) {
      if (part !== '') segments.push({ text: part, hit: false });
      return;
    }
    const [hit = '', ...rest] = part.split(end);
    const after = rest.join('');
    if (hit !== '') segments.push({ text: hit, hit: true });
    if (after !== '') segments.push({ text: after, hit: false });
  });
  return segments;
}
