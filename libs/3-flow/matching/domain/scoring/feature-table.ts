import { everythingOf, FEATURES, type FeatureName, type MatchFeatures, type MatchModel } from './features.js';

const PLACES = Object.fromEntries(FEATURES.map((name, place) => [name, place])) as Readonly<Record<FeatureName, number>>;

/** The features of many pairs, row by row, 0 before they are set: an object for each of thousands of candidates would cost more than scoring them. */
export class FeatureTable {
  readonly #values: Float64Array;

  constructor(rows: number) {
    this.#values = new Float64Array(rows * FEATURES.length);
  }

  set(row: number, name: FeatureName, value: number): void {
    this.#values[row * FEATURES.length + PLACES[name]] = value;
  }

  /** Σ weight·feature. */
  sum(row: number, { values }: Weights): number {
    const start = row * FEATURES.length;
    let sum = 0;
    for (let place = 0; place < FEATURES.length; place += 1) sum += (values[place] ?? 0) * (this.#values[start + place] ?? 0);
    return sum;
  }

  of(row: number): MatchFeatures {
    const start = row * FEATURES.length;
    return Object.fromEntries(FEATURES.map((name, place) => [name, this.#values[start + place] ?? 0])) as MatchFeatures;
  }
}

/** A model's weights, read once for all rows. */
export interface Weights {
  /** In the order of FEATURES. */
  readonly values: Float64Array;
  /** As everythingOf says. */
  readonly everything: number;
}

export function weightsOf(model: MatchModel): Weights {
  return { values: Float64Array.from(FEATURES, (name) => model.weights[name]), everything: everythingOf(model) };
}
