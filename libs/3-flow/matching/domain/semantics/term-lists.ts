/** Documents as lists of terms, in plain arrays that can be handed to another thread. */
export interface TermLists {
  /** How many documents these were chosen from. */
  readonly documents: number;
  /** Term by number; numbers that no document uses are harmless. */
  readonly terms: readonly string[];
  /** The documents' terms, document after document. */
  readonly numbers: Int32Array;
  /** Where each document begins in `numbers`, and one more for the end. */
  readonly starts: Int32Array;
}
