import type { Meaning, Meanings } from '../semantics/meanings.js';

/** A document's place as its embedder told it. */
export interface EmbeddedDocument {
  readonly id: string;
  /** Of the text that was embedded. */
  readonly version: number;
  /** Null: the text points nowhere. */
  readonly vector: Float32Array | null;
}

/** Vectors of one version of an embedder, by document. */
export class EmbeddedSpace implements Meanings {
  readonly #documents = new Map<string, EmbeddedDocument>();

  constructor(readonly version: string) {}

  /** Places a document, or places it anew; what is older than what is known changes nothing. */
  place(document: EmbeddedDocument): void {
    if ((this.#documents.get(document.id)?.version ?? 0) <= document.version) this.#documents.set(document.id, document);
  }

  /** Its text is another one now, of which the place is not known. */
  forget(id: string): void {
    this.#documents.delete(id);
  }

  /** Whether it has the vector of this version of the text, or of a later one. */
  has(id: string, version: number): boolean {
    return (this.#documents.get(id)?.version ?? 0) >= version;
  }

  knows(documentId: string): boolean {
    return this.#documents.has(documentId);
  }

  fold(_: ReadonlyMap<number, number>, documentId: string): Meaning | null {
    const vector = this.#documents.get(documentId)?.vector;
    return vector ? { vector, captured: 1 } : null;
  }
}
