import { TEXT_FIELDS } from '../analysis/match-text.js';
import type { TextSpan } from './explanation.js';
import type { TermSpans } from './locate-terms.js';

/** A term, and four numbers for each place where it stands: the field's place in TEXT_FIELDS, which text of it (−1 where it is no list), start and end. */
export type PackedSpans = readonly (readonly [term: string, ...numbers: number[]])[];

const NO_LIST = -1;
const NUMBERS = 4;

export function packSpans(located: ReadonlyMap<string, readonly TextSpan[]>): PackedSpans {
  return Array.from(located, ([term, spans]) => {
    const packed: [string, ...number[]] = [term];
    for (const { field, item = NO_LIST, start, end } of spans) packed.push(TEXT_FIELDS.indexOf(field), item, start, end);
    return packed;
  });
}

/** Unpacks what is asked for: a match points at a dozen words of a hundred. */
export function unpackSpans(packed: PackedSpans): TermSpans {
  const entries = new Map(packed.map((entry) => [entry[0], entry]));
  return {
    has: (term) => entries.has(term),
    get: (term) => {
      const entry = entries.get(term);
      return entry && spansIn(entry.slice(1) as number[]);
    },
    keys: () => entries.keys(),
  };
}

function spansIn(numbers: readonly number[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (let i = 0; i + NUMBERS <= numbers.length; i += NUMBERS) {
    const [place = -1, item = NO_LIST, start = 0, end = 0] = numbers.slice(i, i + NUMBERS);
    const field = TEXT_FIELDS[place];
    if (field !== undefined) spans.push(item === NO_LIST ? { field, start, end } : { field, item, start, end });
  }
  return spans;
}
