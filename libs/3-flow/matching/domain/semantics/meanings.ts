/** A text among others, by what it is about. */
export interface Meaning {
  /** Of length 1. */
  readonly vector: Float32Array;
  /** How much of what the text says the vector stands for, 0–1. */
  readonly captured: number;
}

/** Where needs and seeds are compared by what they are about: learnt from the catalogue, or a service's vectors. */
export interface Meanings {
  /** Places of two versions are never compared. */
  readonly version: string;
  /** False of a document that cannot be compared here: it is then scored without its meaning. */
  knows(documentId: string): boolean;
  /** Null for a text that points nowhere. `frequencies` by term number. */
  fold(frequencies: ReadonlyMap<number, number>, documentId: string): Meaning | null;
}

/** Of two vectors of length 1. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
