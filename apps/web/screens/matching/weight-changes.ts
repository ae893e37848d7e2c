type Weights = Readonly<Record<string, number>>;

export interface WeightChange {
  readonly feature: string;
  /** `new` and `against` are for features that weigh nothing by default. */
  readonly kind: 'more' | 'less' | 'new' | 'against';
  /** Against the default, in whole percent; null where the default is nothing. */
  readonly percent: number | null;
}

/** Smaller ones change no order that anybody would notice. */
const least = 0.05;

/** What a version weighs differently from the defaults, the greatest change first. */
export function weightChanges(weights: Weights, defaults: Weights): WeightChange[] {
  return Object.entries(weights)
    .map(([feature, weight]) => ({ feature, before: defaults[feature] ?? 0, change: weight - (defaults[feature] ?? 0) }))
    .filter(({ before, change }) => Math.abs(change) >= least * Math.max(before, 0.2))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .map(({ feature, before, change }) => (before === 0
      ? { feature, kind: change > 0 ? 'new' : 'against', percent: null }
      : { feature, kind: change > 0 ? 'more' : 'less', percent: Math.round(Math.abs(change / before) * 100) }));
}
