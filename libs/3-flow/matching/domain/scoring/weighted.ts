/** What a need asks for, by number of term, bigram or pair, and how much of each. */
export interface Weighted {
  readonly weights: ReadonlyMap<number, number>;
  /** Σ of the weights: the score that a seed with everything, endlessly often, would approach. */
  readonly total: number;
}
