import { TEXT_FIELDS } from '../analysis/match-text.js';
import type { TextSpan } from './explanation.js';
import type { TermSpans } from './locate-terms.js';

/**
 * The terms, one on each line, and in the same order, parted by semicolons, four numbers for each place where the term stands: the field's place in
 * TEXT_FIELDS, which text of it (−1 where it is no list), start and end. Two texts are read many times as fast as a list for each term.
 */
export type PackedSpans = readonly [terms: string, places: string];

const NO_LIST = -1;
const NUMBERS = 4;

export function packSpans(located: ReadonlyMap<string, readonly TextSpan[]>): PackedSpans {
  return [[...located.keys()].join('\n'), Array.from(located.values(), placesOf).join(';')];
}

/** The numbers of one term's places, parted by blanks. */
export function placesOf(spans: readonly TextSpan[]): string {
  let text = '';
  // Put together piece by piece, for a catalogue has millions of them: lists of numbers that are joined take three times as long.
  for (const { field, item = NO_LIST, start, end } of spans) text += `${text === '' ? '' : ' '}${TEXT_FIELDS.indexOf(field)} ${item} ${start} ${end}`;
  return text;
}

/** Unpacks what is asked for: a match points at a dozen words of a hundred. */
export function unpackSpans([terms, places]: PackedSpans): TermSpans {
  const each = places.split(';');
  const placeOf = new Map<string, number>();
  if (terms !== '') for (const term of terms.split('\n')) placeOf.set(term, placeOf.size);
  return {
    has: (term) => placeOf.has(term),
    get: (term) => {
      const at = placeOf.get(term);
      return at === undefined ? undefined : spansAt(each[at] ?? '');
    },
    keys: () => placeOf.keys(),
  };
}

/** What placesOf wrote; numbers that are no place are left out. */
export function spansAt(places: string): TextSpan[] {
  const numbers = places.split(' ').map(Number);
  const spans: TextSpan[] = [];
  for (let i = 0; i + NUMBERS <= numbers.length; i += NUMBERS) {
    const [place = -1, item = NO_LIST, start = NaN, end = NaN] = numbers.slice(i, i + NUMBERS);
    const field = TEXT_FIELDS[place];
    if (field !== undefined && Number.isInteger(start) && Number.isInteger(end)) spans.push(item === NO_LIST ? { field, start, end } : { field, item, start, end });
  }
  return spans;
}
