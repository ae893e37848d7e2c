import type { Segment } from './hit-segments.js';

const lead = 40;
const length = 160;

/** An excerpt around the first hit, with every hit of the words marked; upper and lower case are the same. */
export function markWords(text: string, words: readonly string[]): Segment[] {
  const wanted = words.filter((word) => word !== '').map((word) => [...word.toLowerCase()]);
  // By code points, each folded alone: lower-casing a whole text can change its length.
  const points = [...text];
  const folded = points.map((point) => point.toLowerCase());
  const hitAt = (at: number): number => Math.max(0, ...wanted
    .filter((word) => word.every((point, offset) => folded[at + offset] === point)).map((word) => word.length));
  const first = folded.findIndex((_, at) => hitAt(at) > 0);
  const start = Math.max(0, first - lead);
  const end = Math.min(points.length, start + length);
  const segments: Segment[] = [];
  const add = (piece: readonly string[], hit: boolean): void => { if (piece.length > 0) segments.push({ text: piece.join(''), hit }); };
  let plainFrom = start;
  for (let at = start; at < end;) {
    const size = Math.min(hitAt(at), end - at);
    if (size === 0) {
      at += 1;
      continue;
    }
    add(points.slice(plainFrom, at), false);
    add(points.slice(at, at + size), true);
    at += size;
    plainFrom = at;
  }
  add(points.slice(plainFrom, end), false);
  return segments;
}
