/** What a service was asked, whether or not anything came of it. */
export interface Spent {
  readonly requests: number;
  /** As the service counts and bills them; 0 where it tells none. */
  readonly tokens: number;
}

/** What embedding some texts gave, and what it cost. */
export interface Embedded extends Spent {
  /** Of length 1, in the order of the texts; null for a text that points nowhere or that the service will not take. */
  readonly vectors: readonly (Float32Array | null)[];
}

/** Turns texts into vectors that stand near each other where the texts are about the same. */
export interface Embedder {
  /** Names all that its vectors depend on: those of two versions are never compared. */
  readonly version: string;
  /** Within so many milliseconds, tries and their pauses included. Throws EmbedderAway. */
  embed(texts: readonly string[], milliseconds: number): Promise<Embedded>;
}

export type EmbedderFailure = 'unreachable' | 'timeout' | 'refused' | 'malformed' | 'wrong_dimension';

/** The one error of embedders: whoever asked goes on without meanings, and says so. */
export class EmbedderAway extends Error {
  /** What was asked before it was away; undefined where that is not known. */
  spent: Spent | undefined;

  constructor(readonly failure: EmbedderFailure, detail: string, options?: ErrorOptions) {
    super(`embedder ${failure}: ${detail}`, options);
    this.name = 'EmbedderAway';
  }
}
