import type { PackedDocument } from '../analysis/packed-document.js';

/** A document, of seeds mostly, as the scoring of many others finds it. */
export interface SeedInCorpus {
  readonly document: PackedDocument;
  /** Where it stands among what was learnt, of length 1; null when nothing of it was. */
  readonly vector: Float32Array | null;
  /** Its place in the corpus's posting lists, −1 for what is not there. */
  readonly place: number;
}
