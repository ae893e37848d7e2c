import { TEXT_FIELDS, type TextField } from './match-text.js';

/** So many numbers at the beginning say where each field ends. */
export const FIELDS_END = TEXT_FIELDS.length;

/**
 * An analysed document in the numbers of a vocabulary, all in one array: where each field of TEXT_FIELDS ends, the terms of
 * the fields in their order, and then the bigrams of all texts.
 */
export interface PackedDocument {
  readonly id: string;
  readonly numbers: Int32Array;
}

export function termsOfField(document: PackedDocument, field: TextField): Int32Array {
  const place = TEXT_FIELDS.indexOf(field);
  return document.numbers.subarray(fieldStart(document, place), fieldStart(document, place + 1));
}

/** Where the field that stands at `place` of TEXT_FIELDS begins; for a place after the last, where the bigrams begin. */
export function fieldStart({ numbers }: PackedDocument, place: number): number {
  return place === 0 ? FIELDS_END : numbers[place - 1] ?? FIELDS_END;
}

/** All terms, field after field. */
export function termsOf({ numbers }: PackedDocument): Int32Array {
  return numbers.subarray(FIELDS_END, numbers[FIELDS_END - 1]);
}

export function bigramsOf({ numbers }: PackedDocument): Int32Array {
  return numbers.subarray(numbers[FIELDS_END - 1]);
}

/** How often each number occurs. */
export function countNumbers(numbers: Iterable<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}
