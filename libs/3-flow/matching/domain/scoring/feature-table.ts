import { everythingOf, type MatchFeatures, type MatchModel, NO_FEATURES, SCORED_FEATURES } from './features.js';

type ScoredFeature = (typeof SCORED_FEATURES)[number];

const PLACES = Object.fromEntries(SCORED_FEATURES.map((name, place) => [name, place])) as Readonly<Record<ScoredFeature, number>>;
const WIDTH = SCORED_FEATURES.length;

/** The features of many pairs, row by row, 0 before they are set: an object for each of thousands of candidates would cost more than scoring them. */
export class FeatureTable {
  readonly #values: Float64Array;

  constructor(rows: number) {
    this.#values = new Float64Array(rows * WIDTH);
  }

  set(row: number, name: ScoredFeature, value: number): void {
    this.#values[row * WIDTH + PLACES[name]] = value;
  }

  /** Σ weight·feature. */
  sum(row: number, { values }: Weights): number {
    const start = row * WIDTH;
    let sum = 0;
    for (let place = 0; place < WIDTH; place += 1) sum += (values[place] ?? 0) * (this.#values[start + place] ?? 0);
    return sum;
  }

  /** Facets are unknown here: 0. */
  of(row: number): MatchFeatures {
    const features: Record<keyof MatchFeatures, number> = { ...NO_FEATURES };
    for (const name of SCORED_FEATURES) features[name] = this.#values[row * WIDTH + PLACES[name]] ?? 0;
    return features;
  }
}

/** A model's weights, read once for all rows. */
export interface Weights {
  /** In the order of SCORED_FEATURES. */
  readonly values: Float64Array;
  /** As everythingOf says. */
  readonly everything: number;
  /** False where nearness to the best seeds need not be known to score. */
  readonly countsNeighbours: boolean;
}

export function weightsOf(model: MatchModel): Weights {
  return {
    values: Float64Array.from(SCORED_FEATURES, (name) => model.weights[name]), everything: everythingOf(model), countsNeighbours: model.weights.neighbours !== 0,
  };
}
