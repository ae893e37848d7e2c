/** A probability that was foretold and what became of it. */
export interface Forecast {
  readonly probability: number;
  readonly wanted: boolean;
}

/** The forecasts of one tenth of the scale. */
export interface ReliabilityBin {
  /** From, inclusive; to, exclusive but for the last. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean probability foretold, and share that was wanted; null where there was none. */
  readonly foretold: number | null;
  readonly wanted: number | null;
}

export interface Reliability {
  readonly bins: readonly ReliabilityBin[];
  /** Mean squared error of the forecasts (Brier 1950): 0 is perfect, the share wanted times the share not is what saying always the same share gets. */
  readonly brier: number;
  readonly brierOfBaseRate: number;
}

const BINS = 10;

/** How far forecasts came true. */
export function reliabilityOf(forecasts: readonly Forecast[]): Reliability {
  const sorted = [...forecasts].sort((a, b) => a.probability - b.probability || Number(a.wanted) - Number(b.wanted));
  const share = meanOf(sorted, ({ wanted }) => Number(wanted)) ?? 0;
  return {
    bins: Array.from({ length: BINS }, (_, bin) => binOf(sorted.filter(({ probability }) => binIndex(probability) === bin), bin)),
    brier: meanOf(sorted, ({ probability, wanted }) => (probability - Number(wanted)) ** 2) ?? 0,
    brierOfBaseRate: share * (1 - share),
  };
}

function binIndex(probability: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(probability * BINS)));
}

function binOf(forecasts: readonly Forecast[], bin: number): ReliabilityBin {
  return {
    from: bin / BINS, to: (bin + 1) / BINS, count: forecasts.length,
    foretold: meanOf(forecasts, ({ probability }) => probability),
    wanted: meanOf(forecasts, ({ wanted }) => Number(wanted)),
  };
}

function meanOf(forecasts: readonly Forecast[], value: (forecast: Forecast) => number): number | null {
  return forecasts.length === 0 ? null : forecasts.reduce((sum, forecast) => sum + value(forecast), 0) / forecasts.length;
}
