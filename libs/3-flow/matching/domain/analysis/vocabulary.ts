import type { AnalysedDocument } from './analyse-document.js';
import { isSpacelessTerm, visitBigrams } from './character-bigrams.js';
import { TEXT_FIELDS } from './match-text.js';
import { Numbering } from './numbering.js';
import { PairNumbering } from './pair-numbering.js';
import { FIELDS_END, type PackedDocument } from './packed-document.js';

/** The words and the character bigrams of all that a process knows, by number: a hundred thousand documents fit, and numbers compare fast. */
export class Vocabulary {
  readonly #terms = new Numbering<string>();
  readonly #bigrams = new PairNumbering();

  pack({ id, terms, chunks }: AnalysedDocument): PackedDocument {
    const numbers: number[] = Array.from({ length: FIELDS_END }, () => 0);
    for (const [field, name] of TEXT_FIELDS.entries()) {
      for (const term of terms[name]) numbers.push(this.#terms.of(term));
      numbers[field] = numbers.length;
    }
    for (const chunk of chunks) visitBigrams(chunk, (first, second) => { numbers.push(this.#bigrams.of(first, second)); });
    return { id, numbers: Int32Array.from(numbers) };
  }

  /** The term's number, given now if it has none. */
  numberOf(term: string): number {
    return this.#terms.of(term);
  }

  /** Every term, in the order of the numbers. */
  terms(): readonly string[] {
    return this.#terms.keys();
  }

  term(number: number): string {
    return this.#terms.key(number) ?? '';
  }

  /** True for a term of Japanese or another script without spaces. */
  isSpaceless(number: number): boolean {
    return isSpacelessTerm(this.term(number));
  }
}
