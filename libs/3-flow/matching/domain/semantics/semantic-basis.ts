import type { Vocabulary } from '../analysis/vocabulary.js';
import type { Meaning, Meanings } from './meanings.js';

/** What latent semantic analysis has learnt of a corpus: directions in the space of its terms. */
export interface SemanticBasis {
  /** The same for the same documents and analyser, whatever order they came in. */
  readonly version: string;
  readonly dimensions: number;
  /** Documents of the corpus that it was learnt from. */
  readonly documents: number;
  readonly terms: readonly string[];
  /** Of each term, as it was while learning. */
  readonly idf: Float32Array;
  /** `dimensions` numbers for each term, term after term. */
  readonly vectors: Float32Array;
}

/** A basis in the numbers of a vocabulary. */
export class SemanticSpace implements Meanings {
  readonly #places = new Map<number, number>();
  readonly #unheardIdf: number;

  constructor(readonly basis: SemanticBasis, vocabulary: Vocabulary) {
    for (const [place, term] of basis.terms.entries()) this.#places.set(vocabulary.numberOf(term), place);
    this.#unheardIdf = Math.log(1 + (basis.documents + 0.5) / 0.5);
  }

  get version(): string {
    return this.basis.version;
  }

  /** Whatever has words can be asked about. */
  knows(): boolean {
    return true;
  }

  /**
   * Vᵀd for d of (1 + ln tf)·idf, `frequencies` by term number. Null for a text without a term that was learnt: it points
   * nowhere, which is not the same as pointing to the middle. `captured`: the share of the text's tf-idf vector that the directions keep.
   */
  fold(frequencies: ReadonlyMap<number, number>): Meaning | null {
    const { dimensions, idf, vectors } = this.basis;
    const sum = new Float64Array(dimensions);
    let said = 0;
    for (const [term, frequency] of frequencies) {
      const place = this.#places.get(term);
      const weight = (1 + Math.log(frequency)) * (place === undefined ? this.#unheardIdf : idf[place] ?? 0);
      said += weight * weight;
      if (place === undefined) continue;
      for (let i = 0; i < dimensions; i += 1) sum[i] = (sum[i] ?? 0) + weight * (vectors[place * dimensions + i] ?? 0);
    }
    const kept = sum.reduce((squares, value) => squares + value * value, 0);
    if (kept === 0) return null;
    return { vector: Float32Array.from(sum, (value) => value / Math.sqrt(kept)), captured: Math.min(1, Math.sqrt(kept / said)) };
  }
}
