import { TEXT_FIELDS } from '../analysis/match-text.js';

/** Where the terms of a need stand in a seed, in reading order: words and their nearness are both counted from one reading. */
export class MetTerms {
  /** The place that each met term has among those asked for, and where in the document it stands. */
  places = new Int32Array();
  ats = new Int32Array();
  /** By field, where those of the next begin. */
  readonly ends = new Int32Array(TEXT_FIELDS.length);
  #length = 0;

  /** Of a document with at most `most` terms. */
  begin(most: number): void {
    this.#length = 0;
    if (this.places.length >= most) return;
    this.places = new Int32Array(2 * most);
    this.ats = new Int32Array(2 * most);
  }

  add(place: number, at: number): void {
    this.places[this.#length] = place;
    this.ats[this.#length] = at;
    this.#length += 1;
  }

  endField(field: number): void {
    this.ends[field] = this.#length;
  }

  startOf(field: number): number {
    return field === 0 ? 0 : this.ends[field - 1] ?? 0;
  }

  endOf(field: number): number {
    return this.ends[field] ?? 0;
  }
}
